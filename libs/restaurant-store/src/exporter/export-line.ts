import {
  REPORT_KINDS,
  VOTE_KINDS,
  placeSchema,
  reportTextSchema,
  reviewSchema,
} from '@tablewise/contracts';
import { z } from 'zod';
import { isSoundId } from '../records/is-sound-id.ts';
import type { StoreRow } from '../place-store/place-store.ts';

/** Of the lines below, as they are written. Read are 1, without reports, and 2, without a city, too. */
export const EXPORT_VERSION = 3;

const soundId = z.string().refine(isSoundId, 'not an id that a store takes');

/** Lines of an export (NDJSON): a head, every row of the store, and counts that prove it whole. */
export const exportLineSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tablewise-export'),
    version: z.literal([1, 2, EXPORT_VERSION]),
  }),
  z.strictObject({ kind: z.literal('city'), name: z.string().min(1).max(100) }),
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
    kind: z.literal('report'),
    voter_hash: soundId,
    restaurant_id: soundId,
    problem: z.enum(REPORT_KINDS),
    text: reportTextSchema.exactOptional(),
    reported_at: z.iso.datetime(),
    settled_at: z.iso.datetime().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('end'),
    places: z.int().nonnegative(),
    reviews: z.int().nonnegative(),
    votes: z.int().nonnegative(),
    reports: z.int().nonnegative().exactOptional(),
  }),
]);
export type ExportLine = z.infer<typeof exportLineSchema>;

/** A row of the store as its line says it. */
export function lineOfRow(row: StoreRow): ExportLine {
  switch (row.kind) {
    case 'city':
    case 'place':
    case 'review':
      return row;
    case 'vote': {
      const { placeId: restaurant_id, vote, at: voted_at } = row.vote;
      return { kind: 'vote', voter_hash: row.voterHash, restaurant_id, vote, voted_at };
    }
    case 'report': {
      const { placeId, kind, text, at, settledAt } = row.report;
      return {
        kind: 'report',
        voter_hash: row.voterHash,
        restaurant_id: placeId,
        problem: kind,
        ...(text !== undefined && { text }),
        reported_at: at,
        ...(settledAt !== undefined && { settled_at: settledAt }),
      };
    }
  }
}

/** The row that a line stands for. */
export function rowOfLine(line: Extract<ExportLine, { kind: StoreRow['kind'] }>): StoreRow {
  switch (line.kind) {
    case 'city':
    case 'place':
    case 'review':
      return line;
    case 'vote': {
      const { voter_hash: voterHash, restaurant_id: placeId, vote, voted_at: at } = line;
      return { kind: 'vote', voterHash, vote: { placeId, vote, at } };
    }
    case 'report': {
      const { voter_hash: voterHash, restaurant_id: placeId, problem: kind, text } = line;
      const { reported_at: at, settled_at: settledAt } = line;
      const report = {
        placeId,
        kind,
        ...(text !== undefined && { text }),
        at,
        ...(settledAt !== undefined && { settledAt }),
      };
      return { kind: 'report', voterHash, report };
    }
  }
}
