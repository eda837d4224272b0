import {
  MAX_FAULTS,
  MAX_RETRY_AFTER_MS,
  TOOL_ERROR_CODES,
  toolErrorSchema,
} from '@tablewise/contracts';
import type { ToolErrorCode, problemSchema } from '@tablewise/contracts';
import { z } from 'zod';

/*
 * What a server says of a failure goes into headers, statuses and bodies of ours: nothing of it is
 * believed that does not pass here. What is too long is cut, what is not known is left out.
 */

const MAX_TEXT_LENGTH = 1_000;
const MAX_NAMES = 500;
const MAX_RECORDS = 1_000;

const { error: told } = toolErrorSchema.shape;

const text = z.string().transform((whole) => whole.slice(0, MAX_TEXT_LENGTH));

/** Cut before it is looked at: what comes after costs nothing. */
const first = <Item extends z.ZodType>(most: number, item: Item) =>
  z.preprocess((list) => (Array.isArray(list) ? list.slice(0, most) : list), z.array(item));

const names = first(MAX_NAMES, text);
const namesByText = z.preprocess(
  (table) =>
    typeof table === 'object' && table !== null
      ? Object.fromEntries(Object.entries(table).slice(0, MAX_NAMES))
      : table,
  z.record(text, names),
);
const fault = z.object({ pointer: text, detail: text });
const rejected = z.object({
  index: z.int().nonnegative(),
  id: text.optional(),
  pointer: text,
  detail: text,
});

/** What helps a caller, as a problem has it; one that is not as it should be is as none. */
const detailsSchema = z.object({
  errors: first(MAX_FAULTS, fault).optional().catch(undefined),
  suggestions: namesByText.optional().catch(undefined),
  accepted: names.optional().catch(undefined),
  available_districts: namesByText.optional().catch(undefined),
  see: text.optional().catch(undefined),
  reason: text.optional().catch(undefined),
  limit: z.int().optional().catch(undefined),
  report_id: text.optional().catch(undefined),
  restaurant_id: text.optional().catch(undefined),
  ranked_ids: names.optional().catch(undefined),
  total_restaurants: z.int().optional().catch(undefined),
  rejected: first(MAX_RECORDS, rejected).optional().catch(undefined),
} satisfies Partial<Record<keyof typeof problemSchema.shape, z.ZodType>>);

/** A failure as a server told it, within bounds. */
export const toldFailureSchema = z.object({
  /** None: of a kind that nobody outside is told of. */
  code: z.enum(TOOL_ERROR_CODES).or(z.unknown().transform(() => undefined)),
  message: text,
  retryable: told.shape.retryable.catch(undefined),
  retry_after_ms: z
    .number()
    .transform((ms) => Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS))
    .optional()
    .catch(undefined),
  details: detailsSchema.optional().catch(undefined),
});
export type ToldFailure = z.output<typeof toldFailureSchema>;

/** Whether the caller is told the message and the details, too. */
export function isForTheCaller(
  code: ToolErrorCode | undefined,
): code is Extract<ToolErrorCode, `${'INPUT' | 'DATA'}_${string}`> {
  return code !== undefined && /^(INPUT|DATA)_/.test(code);
}
