/** What a run replaces as a whole. Real data and a generated city never mix. */
export const DATASETS = { overpass: 'overpass', demoCity: 'demo-city' } as const;
