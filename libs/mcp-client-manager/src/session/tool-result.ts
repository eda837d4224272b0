import { ExchangeFailure } from '../transport/exchange-failure.ts';
import { isAbsent, isRecord } from '../transport/json-rpc.ts';
import { withoutNulls } from '../transport/without-nulls.ts';
import type { Era } from './session-options.ts';

type Content = Readonly<Record<string, unknown>>;

/**
 * What a tool answered. `isError` is the tool's own failure, a result like any other: it is never
 * retried and says nothing about the server's health.
 */
export interface ToolResult {
  readonly content: readonly Content[];
  /** Any JSON. An object in the 2025 era; in 2026 also null, which is not the same as absent. */
  readonly structuredContent?: unknown;
  readonly isError: boolean;
}

/**
 * By hand, since it runs for every call.
 * @throws ExchangeFailure `malformed`, also for a result that asks the caller for more input
 */
export function parseToolResult(raw: unknown, era: Era): ToolResult {
  if (!isRecord(raw)) throw malformed('it is no object');
  const { structuredContent, resultType } = raw;
  const content = raw['content'] ?? [];
  const isError = raw['isError'] ?? false;
  if (!isAbsent(resultType) && resultType !== 'complete') throw unmet(resultType);
  if (!isContent(content)) throw malformed('its content is no list of typed blocks');
  if (typeof isError !== 'boolean') throw malformed('isError is no boolean');
  const blocks = withoutNulls(content);
  if (structuredContent === undefined || (structuredContent === null && era === 'legacy'))
    return { content: blocks, isError };
  return { content: blocks, isError, structuredContent };
}

function isContent(value: unknown): value is Content[] {
  return Array.isArray(value) && value.every(isBlock);
}

function isBlock(value: unknown): value is Content {
  return isRecord(value) && typeof value['type'] === 'string';
}

function malformed(why: string): ExchangeFailure {
  return new ExchangeFailure(`not a tool result: ${why}`, { kind: 'malformed' });
}

function unmet(resultType: unknown): ExchangeFailure {
  const message = `the tool answered ${JSON.stringify(resultType)}, which no caller here can meet`;
  return new ExchangeFailure(
    message,
    resultType === 'input_required'
      ? { kind: 'malformed', refusal: 'input-required' }
      : { kind: 'malformed' },
  );
}
