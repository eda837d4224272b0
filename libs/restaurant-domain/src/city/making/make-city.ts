import { foldName } from '../../names/fold-name.ts';
import type { CityPack, NamedLevel } from '../city-pack.ts';
import { City } from '../city.ts';
import { HONG_KONG } from '../hong-kong.ts';
import { chooseLevels } from './admin-levels.ts';
import type { ChosenLevels, NamedBoundary } from './admin-levels.ts';
import { cityGround } from './city-ground.ts';
import { CityMakingError } from './city-making.error.ts';
import { countryFacts } from './country-facts.ts';
import type { CityFindings } from './findings.ts';
import type { CityFacts, CityMaterial } from './material.ts';
import { languagesOfTags, namesOfTags, tidied } from './names-of-tags.ts';
import { placeAreas } from './placed-areas.ts';
import type { PlacedArea, Unit } from './placed-areas.ts';
import { priceBands } from './price-bands.ts';
import { toldApart } from './told-apart.ts';

/** Answers to a search list all areas: more of them are a burden. */
const MANY_AREAS = 300;

/**
 * A city out of OpenStreetMap's boundaries and places. What a person should look at is added to
 * `warnings`, what of the material is not in it to its `leftOut`.
 *
 * @throws CityMakingError, UnknownCountryError, CityPackError for facts that are none
 */
export function makeCity(material: CityMaterial, facts: CityFacts, warnings: CityFindings): City {
  const name = tidied(facts.name);
  if (name === undefined) throw new CityMakingError(`"${facts.name}" is no name of a city`);
  const country = countryFacts(facts, warnings);
  const languages = facts.languages ?? withFound(country.languages, material, warnings);
  const boundaries = namedBoundaries(material, languages);
  const levels = chooseLevels(boundaries, material.places, warnings);
  const own = namesOfCity(name, boundaries);
  const placed = placeAreas(material, { city: own, levels, languages, warnings });
  const city = City.read({
    ...own,
    ...country,
    languages,
    ...groundOf(levels, placed),
    price_bands: priceBands({ currency: country.currency, bands: facts.bands }, warnings),
    meal_periods: mealPeriods(facts, warnings),
    ...namedLevels(placed, warnings),
  });
  lookAtAreas(city, warnings);
  return city;
}

/** The country's, and those that half of the places have a name in. */
function withFound(
  known: readonly string[],
  { places }: CityMaterial,
  warnings: CityFindings,
): string[] {
  const counts = new Map<string, number>();
  for (const language of places.flatMap(({ tags }) => languagesOfTags(tags))) {
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const found = [...counts].filter(([, count]) => count * 2 >= places.length);
  const languages = [...new Set([...known, ...found.map(([language]) => language)])];
  warnings.add(`languages ${languages.join(', ')}, of the country and of the names: --languages`);
  return languages;
}

function namedBoundaries(
  { boundaries, leftOut }: CityMaterial,
  languages: readonly string[],
): NamedBoundary[] {
  return boundaries.flatMap(({ tags, outline }) => {
    const names = namesOfTags(tags, languages);
    const level = Number(tags['admin_level']);
    if (names !== undefined) return [{ level, names, outline }];
    leftOut.add('boundaries without a name', `admin level ${level}`);
    return [];
  });
}

/** With what the boundary of that name, the coarsest of several, says of it. */
function namesOfCity(name: string, boundaries: readonly NamedBoundary[]): NamedLevel {
  const isOfCity = ({ names: { name: first, names, aliases } }: NamedBoundary): boolean =>
    [first, ...Object.values(names), ...aliases].some((each) => foldName(each) === foldName(name));
  const [own] = boundaries.filter(isOfCity).sort((a, b) => a.level - b.level);
  if (own === undefined) return { name, names: {}, aliases: [] };
  const { name: first, names, aliases } = own.names;
  const others = [first, ...aliases].filter((each) => foldName(each) !== foldName(name));
  const translated = Object.entries(names).filter(([, each]) => each !== name);
  return { name, names: Object.fromEntries(translated), aliases: others };
}

/** All that the coarsest level covers, with areas or without. */
function groundOf({ regions, districts }: ChosenLevels, placed: readonly PlacedArea[]): object {
  const { boundaries } = regions ?? districts;
  return cityGround(
    boundaries.map(({ outline }) => outline),
    placed.map(({ centre }) => centre),
  );
}

/** By region, district and name, in the order of their letters. */
function namedLevels(
  placed: readonly PlacedArea[],
  warnings: CityFindings,
): Pick<CityPack, 'regions' | 'districts' | 'areas'> {
  const ofRegion = (district: Unit): Unit => district.within ?? district;
  const regions = namesOf(
    placed.map(({ district }) => ofRegion(district)),
    warnings,
  );
  const districts = namesOf(
    placed.map(({ district }) => district),
    warnings,
    (name) => [`${name} District`],
  );
  const areas = toldApart(
    placed.map((area) => ({ ...area, within: districts.get(area.district) })),
    warnings,
  ).map(({ named, centre, district }) => ({
    ...named,
    region: regions.get(ofRegion(district))?.name ?? '',
    district: districts.get(district)?.name ?? '',
    centre,
  }));
  return {
    regions: sorted([...regions.values()], ({ name }) => name),
    districts: sorted([...districts.values()], ({ name }) => name),
    areas: sorted(areas, ({ region, district, name }) => `${region}\n${district}\n${name}`),
  };
}

/** Units by what they are called once all are told apart. */
function namesOf(
  used: readonly Unit[],
  warnings: CityFindings,
  implied?: (name: string) => string[],
): Map<Unit, NamedLevel> {
  const units = [...new Set(used)].map((unit) => ({
    unit,
    named: unit.named,
    within: unit.within?.named,
  }));
  return new Map(toldApart(units, warnings, implied).map(({ unit, named }) => [unit, named]));
}

function mealPeriods({ meals }: CityFacts, warnings: CityFindings): CityPack['meal_periods'] {
  if (meals === undefined) {
    const { meal_periods: periods } = HONG_KONG.pack;
    warnings.add(`meals at ${Object.values(periods).join(', ')}, as in Hong Kong: --meals`);
    return periods;
  }
  const [breakfast, lunch, dinner, another] = meals;
  if (
    breakfast === undefined ||
    lunch === undefined ||
    dinner === undefined ||
    another !== undefined
  ) {
    throw new CityMakingError('--meals takes three periods: breakfast, lunch, dinner');
  }
  return { breakfast, lunch, dinner };
}

function lookAtAreas(city: City, warnings: CityFindings): void {
  const { areas } = city.pack;
  for (const { name, centre } of areas) {
    if (!city.has(centre)) {
      warnings.add(
        'areas outside of the outline, which has few corners: draw it around them',
        name,
      );
    }
  }
  if (areas.length > MANY_AREAS) {
    warnings.add(
      `${areas.length.toLocaleString('en')} areas are many for answers that list them all: ask for fewer kinds of places`,
    );
  }
}

function sorted<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
