import { DIET_ANSWERS, placeSchema } from '@tablewise/contracts';
import type { DietAnswer } from '@tablewise/contracts';
import type { Details } from '../places/draft.ts';
import type { Remark } from '../run/reading.ts';
import type { Tags } from './element.ts';

/** Of several keys the first sound value counts. */
const KEYS = {
  phone: ['phone', 'contact:phone'],
  website: ['website', 'contact:website'],
} as const;
const DIET = /^diet:([a-z_]{1,30})$/u;

/** What tags say in fields of their own; tags that are no value of their field stay tags. */
export interface TaggedDetails {
  readonly details: Details;
  /** Keys of the tags that the fields carry whole. */
  readonly carried: ReadonlySet<string>;
  readonly remarks: readonly Remark[];
}

/** How a place is reached, and which diets it serves. */
export function detailsOf(tags: Tags): TaggedDetails {
  const carried = new Set<string>();
  const remarks: Remark[] = [];
  const first = (field: keyof typeof KEYS): string | undefined => {
    for (const key of KEYS[field]) {
      const given = tags[key]?.trim();
      if (given === undefined) continue;
      const { data } = placeSchema.shape[field].safeParse(given);
      if (data === undefined) {
        remarks.push({ reason: 'value_left_out', detail: `${key}: ${given}` });
        continue;
      }
      carried.add(key);
      return data;
    }
    return undefined;
  };
  const diet: [string, DietAnswer][] = [];
  for (const [key, value] of Object.entries(tags)) {
    const name = DIET.exec(key)?.[1];
    const answer = DIET_ANSWERS.find((each) => each === value);
    if (name === undefined || answer === undefined) continue;
    carried.add(key);
    diet.push([name, answer]);
  }
  const [phone, website] = [first('phone'), first('website')];
  const details = {
    ...(phone !== undefined && { phone }),
    ...(website !== undefined && { website }),
    ...(diet.length > 0 && { diet: Object.fromEntries(diet) }),
  };
  return { details, carried, remarks };
}
