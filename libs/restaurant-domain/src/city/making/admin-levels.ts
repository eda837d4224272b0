import type { Location } from '@tablewise/contracts';
import type { Outline } from '../city-pack.ts';
import { isInBox, isInOutline } from '../is-in-outline.ts';
import { boxOf } from './city-ground.ts';
import { CityMakingError } from './city-making.error.ts';
import type { CityFindings } from './findings.ts';
import type { PlaceNode } from './material.ts';
import type { TaggedNames } from './names-of-tags.ts';

/** A boundary that can be spoken of. */
export interface NamedBoundary {
  readonly level: number;
  readonly names: TaggedNames;
  readonly outline: Outline;
}

/** The boundaries of one `admin_level`. */
export class AdminLevel {
  private readonly asked = new Map<Location, NamedBoundary | undefined>();
  private readonly boxes: readonly (readonly [NamedBoundary, ReturnType<typeof boxOf>])[];

  constructor(
    readonly level: number,
    readonly boundaries: readonly NamedBoundary[],
  ) {
    this.boxes = boundaries.map((each) => [each, boxOf([each.outline])]);
  }

  /** The one that holds the point; the first of several. Looked for once: boundaries are long. */
  at(location: Location): NamedBoundary | undefined {
    if (this.asked.has(location)) return this.asked.get(location);
    const [found] =
      this.boxes.find(
        ([{ outline }, box]) => isInBox(box, location) && isInOutline(outline, location),
      ) ?? [];
    this.asked.set(location, found);
    return found;
  }
}

/** The levels that a pack has. With one alone the whole city is the region. */
export interface ChosenLevels {
  readonly regions?: AdminLevel;
  readonly districts: AdminLevel;
}

/**
 * Coarser boundaries are regions, finer ones administrative districts. Of more than two levels
 * those that hold few of the places are none to begin with, nor is a single boundary around all.
 *
 * @throws CityMakingError where none holds a place
 */
export function chooseLevels(
  boundaries: readonly NamedBoundary[],
  places: readonly PlaceNode[],
  warnings: CityFindings,
): ChosenLevels {
  const all = levelsOf(boundaries);
  const counted = all.map((level) => ({ level, held: countHeld(level, places) }));
  const holding = counted.filter(({ held }) => held > 0);
  const most = Math.max(...holding.map(({ held }) => held));
  const telling = holding.filter(({ held }) => holding.length <= 2 || held * 2 >= most);
  while (telling.length > 2 && telling[0]?.level.boundaries.length === 1) telling.shift();
  const [coarser, finer] = telling.map(({ level }) => level);
  if (coarser === undefined) {
    throw new CityMakingError(
      `none of the ${places.length} places lies in one of the ${boundaries.length} boundaries: ` +
        'are the two files of one city?',
    );
  }
  const chosen =
    finer === undefined ? { districts: coarser } : { regions: coarser, districts: finer };
  if (all.length > 2) warnings.add(describeChoice(all, chosen));
  return chosen;
}

function levelsOf(boundaries: readonly NamedBoundary[]): AdminLevel[] {
  const byLevel = new Map<number, NamedBoundary[]>();
  for (const boundary of boundaries) {
    byLevel.set(boundary.level, [...(byLevel.get(boundary.level) ?? []), boundary]);
  }
  return [...byLevel]
    .sort(([a], [b]) => a - b)
    .map(([level, members]) => new AdminLevel(level, members));
}

function countHeld(level: AdminLevel, places: readonly PlaceNode[]): number {
  return places.filter(({ location }) => level.at(location) !== undefined).length;
}

function describeChoice(all: readonly AdminLevel[], { regions, districts }: ChosenLevels): string {
  const given = `of the admin levels ${all.map(({ level }) => level).join(', ')}`;
  return regions === undefined
    ? `${given} only ${districts.level} is used: its boundaries are the districts`
    : `${given} level ${regions.level} became the regions, ${districts.level} the districts`;
}
