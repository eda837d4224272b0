import { ExchangeFailure } from '../transport/exchange-failure.ts';
import { isRecord } from '../transport/json-rpc.ts';

type Content = Readonly<Record<string, unknown>>;

/**
 * What a tool answered. `isError` is the tool's own failure, a result like any other: it is never
 * retried and says nothing about the server's health.
 */
export interface ToolResult {
  readonly content: readonly Content[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly isError: boolean;
}

/**
 * By hand, since it runs for every call.
 * @throws ExchangeFailure `malformed`, also for a result that asks the caller for more input
 */
export function parseToolResult(raw: unknown): ToolResult {
  if (!isRecord(raw)) throw malformed('it is no object');
  const { content = [], structuredContent, isError = false, resultType } = raw;
  if (resultType !== undefined && resultType !== 'complete') throw unmet(resultType);
  if (!isContent(content)) throw malformed('its content is no list of typed blocks');
  if (typeof isError !== 'boolean') throw malformed('isError is no boolean');
  if (structuredContent === undefined) return { content, isError };
  if (!isRecord(structuredContent)) throw malformed('structuredContent is no object');
  return { content, isError, structuredContent };
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
