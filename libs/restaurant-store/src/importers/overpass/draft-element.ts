import type { Source } from '@tablewise/contracts';
import { LICENCE_REGISTER, OPENSTREETMAP } from '../../records/sources.ts';
import { pointOf } from '../places/draft.ts';
import type { Drafted } from '../places/draft.ts';
import { isRegisterAddress } from './address.ts';
import { draftOfTags } from './draft-of-tags.ts';
import { elementId, parseElement } from './element.ts';

/** What the file says about all of its elements. */
export interface OverpassContext {
  /** Whether the file was merged with the register of food licences. */
  readonly isMerged: boolean;
}

/** What an element of an Overpass answer says about a place. */
export function draftElement(value: unknown, { isMerged }: OverpassContext): Drafted {
  const parsed = parseElement(value);
  if (parsed.kind === 'rejected') return parsed;
  const { element } = parsed;
  const point = pointOf(element.lat ?? element.center?.lat, element.lon ?? element.center?.lon);
  const sources = (address: string): Source[] =>
    isMerged && isRegisterAddress(address) ? [OPENSTREETMAP, LICENCE_REGISTER] : [OPENSTREETMAP];
  return draftOfTags({ id: elementId(value) ?? '', tags: element.tags, point, sources });
}
