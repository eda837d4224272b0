import { NO_PRICE } from '@tablewise/contracts';
import type { CityPack } from './city-pack.ts';
import { isInBox } from './is-in-outline.ts';
import { foldLabel } from './price-scale.ts';

/** What the parts of a pack say against each other; its names are the gazetteer's affair. */
export function faultsOf(pack: CityPack): string[] {
  return [
    ...faultsOfPlace(pack),
    ...faultsOfLevels(pack),
    ...faultsOfPrices(pack),
    ...faultsOfLanguages(pack),
    ...faultsOfCuisines(pack),
  ];
}

function faultsOfPlace({ box, centre, areas, landmarks }: CityPack): string[] {
  if (box.south >= box.north || box.west >= box.east) return ['the box has no inside'];
  const points = [
    { name: 'the centre', at: centre },
    ...areas.map((area) => ({ name: `the area ${area.name}`, at: area.centre })),
    ...landmarks.map((landmark) => ({
      name: `the landmark ${landmark.name}`,
      at: landmark.location,
    })),
  ];
  return points
    .filter(({ at }) => !isInBox(box, at))
    .map(({ name }) => `${name} is outside the box`);
}

function faultsOfLevels({ areas, districts, regions }: CityPack): string[] {
  const known = {
    district: new Set(districts.map(({ name }) => name)),
    region: new Set(regions.map(({ name }) => name)),
  };
  return areas.flatMap((area) =>
    (['district', 'region'] as const)
      .filter((level) => !known[level].has(area[level]))
      .map((level) => `${area.name} is in no ${level} "${area[level]}"`),
  );
}

function faultsOfPrices({ price_bands: bands }: CityPack): string[] {
  const faults: string[] = [];
  const labels = bands.map(({ label }) => foldLabel(label));
  if (new Set(labels).size < bands.length) faults.push('two price bands have one label');
  if (labels.includes('') || labels.includes(foldLabel(NO_PRICE))) {
    faults.push(`a price band has no label of its own (${NO_PRICE} is that of no price)`);
  }
  for (const [at, band] of bands.entries()) {
    const { label, from = -Infinity, to = Infinity } = band;
    if (from > to) faults.push(`the price band ${label} ends before it begins`);
    const next = bands[at + 1];
    if (next === undefined) continue;
    const gap = (next.from ?? NaN) - to;
    if (!(gap > 0 && gap <= 1)) {
      faults.push(`the price band ${next.label} does not begin where ${label} ends`);
    }
    if (next.level < band.level) faults.push(`the price band ${next.label} is of a lower level`);
  }
  return faults;
}

function faultsOfLanguages({ languages, ...pack }: CityPack): string[] {
  const known = new Set(['en', ...languages]);
  const all = [pack, ...pack.regions, ...pack.districts, ...pack.areas, ...pack.landmarks];
  const used = new Set(all.flatMap(({ names }) => Object.keys(names)));
  return [...used]
    .filter((language) => !known.has(language))
    .map((language) => `names are in ${language}, which is none of its languages`);
}

function faultsOfCuisines({ cuisines }: CityPack): string[] {
  const names = new Set(Object.keys(cuisines));
  return Object.entries(cuisines).flatMap(([name, { spellings }]) =>
    spellings
      .filter((spelling) => spelling !== name && names.has(spelling))
      .map((spelling) => `the cuisine ${name} is spelled ${spelling}, which is another one`),
  );
}
