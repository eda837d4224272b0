import type { CityPack } from './city-pack.ts';
import { isInBox } from './is-in-outline.ts';

/** What the parts of a pack say against each other; its names are the gazetteer's affair. */
export function faultsOf(pack: CityPack): string[] {
  return [...faultsOfPlace(pack), ...faultsOfPrices(pack), ...faultsOfLanguages(pack)];
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

function faultsOfPrices({ price_bands: bands }: CityPack): string[] {
  const faults: string[] = [];
  const labels = new Set(bands.map(({ label }) => label));
  if (labels.size < bands.length) faults.push('two price bands have one label');
  for (const [at, band] of bands.entries()) {
    const next = bands[at + 1];
    if (next === undefined) continue;
    if (band.to === undefined || next.from === undefined || next.from <= band.to) {
      faults.push(`the price band ${next.label} does not begin above ${band.label}`);
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
