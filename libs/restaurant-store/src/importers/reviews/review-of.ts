import { createHash } from 'node:crypto';
import { LIMITS, reviewSchema } from '@tablewise/contracts';
import type { Source } from '@tablewise/contracts';
import type { Judged } from '../run/judged.ts';
import { rejected } from '../run/reading.ts';
import type { Remark } from '../run/reading.ts';
import { refusalOf } from '../run/refusal-of.ts';
import type { StoredReview } from '../../place-store/place-store.ts';
import { isSoundId } from '../../records/is-sound-id.ts';
import { detectLanguage } from './detect-language.ts';

/** What a record of any format says about a review. */
export interface GivenReview {
  readonly id: string;
  readonly restaurantId: string;
  readonly text: string;
  /** A day, or an instant that begins with one. */
  readonly date: string;
  readonly stars?: unknown;
  /** BCP 47; found out from the text when absent. */
  readonly language?: string | undefined;
  /** Who wrote it, as the source says; only its hash is kept. */
  readonly author?: string | undefined;
  readonly dataset: string;
  readonly source: Source;
}

const DAY = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/u;

/** The review as the store takes it, or the first reason against it. */
export function reviewOf(given: GivenReview): Judged<StoredReview> {
  const { id, author, dataset, restaurantId } = given;
  if (!isSoundId(id)) return rejected('invalid_id', { detail: id });
  if (!isSoundId(restaurantId)) return rejected('unknown_place', { id, detail: restaurantId });
  const text = given.text.trim();
  if (text === '') return rejected('no_text', { id });
  if (text.length > LIMITS.maxReviewLength) {
    return rejected('text_too_long', { id, detail: `${text.length} characters` });
  }
  const date = DAY.exec(given.date.trim())?.[1];
  if (date === undefined || !reviewSchema.shape.date.safeParse(date).success) {
    return rejected('invalid_date', { id, detail: given.date });
  }
  const { stars, remarks } = starsOf(given.stars);
  const review = {
    id,
    restaurant_id: restaurantId,
    text,
    language: given.language ?? detectLanguage(text),
    ...(stars !== undefined && { stars }),
    date,
    source: given.source,
    ...(author !== undefined && { author_hash: authorHash(dataset, author) }),
  };
  return refusalOf(review, reviewSchema) ?? { kind: 'accepted', record: review, remarks };
}

function starsOf(given: unknown): { readonly stars?: number; readonly remarks: readonly Remark[] } {
  if (given === undefined || given === null) return { remarks: [] };
  const parsed = reviewSchema.shape.stars.safeParse(given);
  if (parsed.success && parsed.data !== undefined) return { stars: parsed.data, remarks: [] };
  const detail = `stars: ${typeof given === 'string' ? given : JSON.stringify(given)}`;
  return { remarks: [{ reason: 'value_left_out', detail }] };
}

/** Tells the reviews of one author from others' without saying who it is. */
function authorHash(dataset: string, author: string): string {
  return createHash('sha256').update(`${dataset}\n${author}`).digest('hex').slice(0, 32);
}
