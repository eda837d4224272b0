import type { PlaceOnPage } from '@tablewise/contracts';
import { foldName } from '@tablewise/restaurant-domain';

/**
 * Reads the cuisine tags of places, in one form for all their spellings. Remembers what it has read:
 * one lives as long as one ranking.
 */
export class TagReader {
  private readonly folded = new Map<string, string>();
  private readonly tags = new Map<PlaceOnPage, ReadonlySet<string>>();

  fold(tag: string): string {
    const known = this.folded.get(tag);
    if (known !== undefined) return known;
    const folded = foldName(tag);
    this.folded.set(tag, folded);
    return folded;
  }

  /** Folded. `meal_type` are cuisine tags too, despite its name. */
  tagsOf(place: PlaceOnPage): ReadonlySet<string> {
    const known = this.tags.get(place);
    if (known !== undefined) return known;
    const { cuisines = [], meal_type: more = [] } = place;
    const tags = new Set([...cuisines, ...more].map((tag) => this.fold(tag)));
    this.tags.set(place, tags);
    return tags;
  }
}
