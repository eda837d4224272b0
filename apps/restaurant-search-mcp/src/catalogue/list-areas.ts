import type { AreasResult } from '@tablewise/contracts';
import { nameIn } from '@tablewise/restaurant-domain';
import type { City, NamedLevel } from '@tablewise/restaurant-domain';
import type { PlaceIndex } from '@tablewise/restaurant-index';

/** The gazetteer with the places of each area counted; 0 where there is none. */
export function listAreas(index: PlaceIndex, { gazetteer }: City, language: string): AreasResult {
  const counts = index.areaCounts();
  const labelOf = (named: NamedLevel): string => nameIn(named, language);
  const areas = gazetteer.areas.map((area) => ({
    ...area,
    label: labelOf(area),
    count: counts.get(area.name) ?? 0,
  }));
  const sum = (of: readonly { count: number }[]): number =>
    of.reduce((total, { count }) => total + count, 0);
  return {
    regions: gazetteer.regions.map((region) => {
      const within = areas.filter((area) => area.region === region.name);
      return {
        name: region.name,
        label: labelOf(region),
        count: sum(within),
        areas: within.map(({ name, label, aliases, district, centre, count }) => ({
          name,
          label,
          aliases: [...aliases],
          district,
          centre,
          count,
        })),
      };
    }),
    districts: gazetteer.districts.map((district) => ({
      name: district.name,
      label: labelOf(district),
      count: sum(areas.filter((area) => area.district === district.name)),
    })),
    metadata: { generation: index.generation },
  };
}
