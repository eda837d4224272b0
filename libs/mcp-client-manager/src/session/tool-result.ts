import { z } from 'zod';
import { ExchangeFailure } from '../transport/exchange-failure.ts';

const toolResultSchema = z.looseObject({
  content: z.array(z.looseObject({ type: z.string() })).default([]),
  structuredContent: z.record(z.string(), z.unknown()).optional(),
  isError: z.boolean().default(false),
  resultType: z.string().default('complete'),
});

/**
 * What a tool answered. `isError` is the tool's own failure, a result like any other: it is never
 * retried and says nothing about the server's health.
 */
export interface ToolResult {
  readonly content: readonly Readonly<Record<string, unknown>>[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly isError: boolean;
}

/** @throws ExchangeFailure `malformed`, also for a result that asks the caller for more input */
export function parseToolResult(raw: unknown): ToolResult {
  const parsed = toolResultSchema.safeParse(raw);
  if (!parsed.success)
    throw new ExchangeFailure(`not a tool result: ${z.prettifyError(parsed.error)}`, {
      kind: 'malformed',
    });
  const { content, structuredContent, isError, resultType } = parsed.data;
  if (resultType !== 'complete')
    throw new ExchangeFailure(`the tool answered "${resultType}", which no caller here can meet`, {
      kind: 'malformed',
    });
  return { content, isError, ...(structuredContent === undefined ? {} : { structuredContent }) };
}
