export { CityFindings } from './findings.ts';
export type { CityFinding } from './findings.ts';
export { cityPackJsonSchema } from '../city-pack-json-schema.ts';
export { CityMakingError } from './city-making.error.ts';
export { makeCity } from './make-city.ts';
export type { Boundary, CityFacts, CityMaterial, CityTags, PlaceNode } from './material.ts';
