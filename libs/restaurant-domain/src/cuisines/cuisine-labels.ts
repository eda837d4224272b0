import { cuisineLabel } from './cuisine-label.ts';

/** What a city calls a cuisine that the platform has no name for, or another one. */
type OwnCuisines = Readonly<
  Record<
    string,
    { readonly labels: Readonly<Record<string, string>>; readonly spellings: readonly string[] }
  >
>;

/** What cuisines are called: by the city, else by the platform. */
export class CuisineLabels {
  private readonly own: ReadonlyMap<string, OwnCuisines[string]>;

  constructor(own: OwnCuisines = {}) {
    this.own = new Map(Object.entries(own));
  }

  /** As people read it in that language; in English where it has no other name. */
  label(name: string, language: string): string {
    const labels = this.own.get(name)?.labels;
    if (labels !== undefined && Object.hasOwn(labels, language)) return labels[language] ?? name;
    return language === 'zh'
      ? cuisineLabel(name, 'zh')
      : (labels?.['en'] ?? cuisineLabel(name, 'en'));
  }

  /** All that it is called, in every language. */
  labels(name: string): readonly string[] {
    const own = this.own.get(name);
    const ours = [cuisineLabel(name, 'en'), cuisineLabel(name, 'zh')];
    return [...new Set([...Object.values(own?.labels ?? {}), ...(own?.spellings ?? []), ...ours])];
  }

  /** Other names in data, labels included, with the cuisine that they stand for. */
  get spellings(): (readonly [spelling: string, name: string])[] {
    return Array.from(this.own, ([name, { labels, spellings }]) =>
      [...spellings, ...Object.values(labels)].map((spelling) => [spelling, name] as const),
    ).flat();
  }
}
