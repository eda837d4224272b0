/** Rows that must go unless the run has them. */
export interface Removal {
  readonly as: 'removed' | 'superseded';
  /** Which rows, as a condition on `p`. */
  readonly which: string;
  /** Of its placeholders. */
  readonly values: readonly string[];
}

/** Every row of the table. */
export const EVERYTHING: Removal = { as: 'removed', which: '1 = 1', values: [] };

/** What the dataset had before. */
export function ofDataset(dataset: string): Removal {
  return { as: 'removed', which: 'p.dataset = ?', values: [dataset] };
}

/** What of other datasets has to give way. */
export function ofDatasets(datasets: readonly string[]): Removal[] {
  return datasets.map((dataset) => ({
    as: 'superseded',
    which: 'p.dataset = ?',
    values: [dataset],
  }));
}

/**
 * The reviews of datasets that give way, and those that others brought of their places. Read after
 * the places were merged.
 */
export function ofSuperseded(datasets: readonly string[]): Removal[] {
  if (datasets.length === 0) return [];
  const which = [
    ...datasets.map(() => 'p.dataset = ?'),
    `p.place_id IN (SELECT id FROM touched_places WHERE what = 'superseded')`,
  ].join(' OR ');
  return [{ as: 'superseded', which: `(${which})`, values: datasets }];
}
