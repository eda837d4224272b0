import type { Location } from '@tablewise/contracts';
import { distanceKm } from './distance-km.ts';
import type { Area, CityPack, NamedLevel } from '../city/city-pack.ts';
import { foldName } from '../names/fold-name.ts';
import { GazetteerDataError } from './gazetteer-data.error.ts';
import { NameTable } from './name-table.ts';
import { LEVELS } from './resolution.ts';
import type { KnownName, Level, Resolution } from './resolution.ts';
import { suggestNames } from './suggest-names.ts';

/** Of a folded name. */
const LEVEL_WORD = /(?:district|区)$/u;

/** What a gazetteer is made of. */
export type GazetteerData = Pick<
  CityPack,
  'name' | 'names' | 'aliases' | 'regions' | 'districts' | 'areas'
>;

/**
 * The names of a city on three levels, areas, administrative districts above them and regions, and
 * its own name above them all. Throws GazetteerDataError when the data contradicts itself.
 */
export class Gazetteer {
  readonly regions: readonly NamedLevel[];
  readonly areas: readonly Area[];
  readonly districts: readonly NamedLevel[];
  private readonly areasByName: ReadonlyMap<string, Area>;
  private readonly tables: Readonly<Record<Level, NameTable>>;

  constructor(data: GazetteerData) {
    this.regions = data.regions;
    this.areas = data.areas;
    this.districts = data.districts;
    this.areasByName = new Map(data.areas.map((area) => [area.name, area]));
    this.tables = tablesOf(data);
  }

  /**
   * What a name means. One that is on several levels is the area, then the district, then the
   * region, then the whole city; `level` or the full name ("Wan Chai District", "灣仔區") asks for another.
   */
  resolve(name: string, level?: Level): Resolution {
    const folded = foldName(name);
    const levels = level === undefined ? LEVELS : [level];
    const known =
      this.lookUp(folded, levels) ?? this.lookUp(folded.replace(LEVEL_WORD, ''), levels);
    if (known !== undefined) return known;
    // Nobody who mistypes an area means all of the city.
    const nearer = levels.filter((each) => each !== 'city');
    const spellings = nearer.flatMap((each) => this.tables[each].spellings());
    return { kind: 'unknown', name, suggestions: suggestNames(folded, spellings) };
  }

  /** Canonical area names by region. */
  availableAreas(): Record<string, string[]> {
    return Object.fromEntries(
      this.regions.map((region) => [
        region.name,
        this.areas.filter((area) => area.region === region.name).map((area) => area.name),
      ]),
    );
  }

  /** The area of that canonical name; other spellings are for `resolve`. */
  area(name: string): Area | undefined {
    return this.areasByName.get(name);
  }

  /** The area whose centre is nearest, however far away it is. */
  nearestArea(location: Location): { readonly area: Area; readonly distanceKm: number } {
    const [first, ...others] = this.areas.map((area) => ({
      area,
      distanceKm: distanceKm(location, area.centre),
    }));
    if (first === undefined) throw new GazetteerDataError('the gazetteer has no areas');
    return others.reduce((near, next) => (next.distanceKm < near.distanceKm ? next : near), first);
  }

  private lookUp(folded: string, levels: readonly Level[]): KnownName | undefined {
    for (const level of levels) {
      const known = this.tables[level].get(folded);
      if (known !== undefined) return known;
    }
    return undefined;
  }
}

function tablesOf(data: GazetteerData): Record<Level, NameTable> {
  const { areas, districts, regions } = data;
  const tables = {
    area: new NameTable(),
    district: new NameTable(),
    region: new NameTable(),
    city: new NameTable(),
  };
  const add = (level: Level, named: NamedLevel, covered: readonly Area[]): void => {
    if (covered.length === 0) throw new GazetteerDataError(`no area is in ${level} ${named.name}`);
    const meaning = { kind: 'known', level, name: named.name, areas: covered.map(nameOf) } as const;
    const fullNames = level === 'district' ? [`${named.name} District`] : [];
    tables[level].add(meaning, [...spellingsOf(named), ...fullNames]);
  };
  for (const area of areas) {
    add('area', area, [area]);
    assertNamed('district', area.district, districts);
    assertNamed('region', area.region, regions);
  }
  for (const named of districts) {
    add(
      'district',
      named,
      areas.filter(({ district }) => district === named.name),
    );
  }
  for (const named of regions) {
    add(
      'region',
      named,
      areas.filter(({ region }) => region === named.name),
    );
  }
  add('city', data, areas);
  return tables;
}

/** What it is called in a language; in English where it has no name in it. */
export function nameIn({ name, names }: Omit<NamedLevel, 'aliases'>, language: string): string {
  return Object.hasOwn(names, language) ? (names[language] ?? name) : name;
}

/** All names of one level's name, the canonical one first. */
export function spellingsOf({ name, names, aliases }: NamedLevel): string[] {
  return [name, ...Object.values(names), ...aliases];
}

function assertNamed(level: Level, name: string, among: readonly NamedLevel[]): void {
  if (among.some((named) => named.name === name)) return;
  throw new GazetteerDataError(`there is no ${level} "${name}"`);
}

function nameOf(area: Area): string {
  return area.name;
}
