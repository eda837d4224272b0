import { VOTE_KINDS, placeSchema, reviewSchema } from '@tablewise/contracts';
import { z } from 'zod';
import { isSoundId } from '../records/is-sound-id.ts';
import type { StoreRow } from '../place-store/place-store.ts';

/** Of the lines below; another one is refused. */
export const EXPORT_VERSION = 1;

const soundId = z.string().refine(isSoundId, 'not an id that a store takes');

/** Lines of an export (NDJSON): a head, every row of the store, and counts that prove it whole. */
export const exportLineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tablewise-export'), version: z.literal(EXPORT_VERSION) }),
  z.strictObject({
    kind: z.literal('place'),
    dataset: soundId,
    place: placeSchema.extend({ id: soundId }),
  }),
  z.strictObject({
    kind: z.literal('review'),
    dataset: soundId,
    review: reviewSchema.extend({
      id: soundId,
      restaurant_id: soundId,
      author_hash: z.string().min(1).exactOptional(),
    }),
  }),
  z.strictObject({
    kind: z.literal('vote'),
    voter_hash: soundId,
    restaurant_id: soundId,
    vote: z.enum(VOTE_KINDS),
    voted_at: z.iso.datetime(),
  }),
  z.strictObject({
    kind: z.literal('end'),
    places: z.int().nonnegative(),
    reviews: z.int().nonnegative(),
    votes: z.int().nonnegative(),
  }),
]);
export type ExportLine = z.infer<typeof exportLineSchema>;

/** A row of the store as its line says it. */
export function lineOfRow(row: StoreRow): ExportLine {
  if (row.kind !== 'vote') return row;
  const { placeId, vote, at } = row.vote;
  return {
    kind: 'vote',
    voter_hash: row.voterHash,
    restaurant_id: placeId,
    vote,
    voted_at: at,
  };
}

/** The row that a line stands for. */
export function rowOfLine(line: Extract<ExportLine, { kind: StoreRow['kind'] }>): StoreRow {
  if (line.kind !== 'vote') return line;
  const { voter_hash, restaurant_id, vote, voted_at } = line;
  return {
    kind: 'vote',
    voterHash: voter_hash,
    vote: { placeId: restaurant_id, vote, at: voted_at },
  };
}
