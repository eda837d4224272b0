import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Logger } from '@tablewise/kernel';
import type { CallOutcome } from '../call/call-context.ts';
import type { ManagerEnvironment } from '../options/manager-environment.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: { city: 'x' } };

function fails(): never {
  throw new Error('a bug of the host');
}

const rejects = (): Promise<never> => Promise.reject(new Error('a bug of the host'));

const BROKEN_LOGGER: Logger = { debug: fails, info: fails, warn: fails, error: fails };
const EVENTS = ['starting', 'started', 'call', 'client:connected', 'client:healthy'] as const;

/** The type says that nothing is waited for, which keeps no host from an async function. */
const LATE_SPAN = { end: rejects as () => void };

describe('code of the host that fails', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.close());

  /** What a call gives whose endpoint first dies, then answers with its progress. */
  async function outcomeWith(
    environment: ManagerEnvironment,
    listeners: { readonly on?: () => unknown; readonly onProgress?: () => unknown } = {},
  ): Promise<Omit<CallOutcome, 'callId' | 'attempts'> & { readonly tries: number }> {
    const server = await stage.server({ era: 'modern' });
    const manager = stage.manage({ urls: [server.url], trustAnnotations: true }, environment);
    const { on, onProgress } = listeners;
    if (on !== undefined) for (const name of EVENTS) manager.on(name, on);
    await manager.start();
    server.failNext('execute-then-die', 'answer-as-stream');
    const context = onProgress === undefined ? {} : { onProgress };
    const { content, structuredContent, isError, attempts } = await manager.callTool(
      lookup,
      context,
    );
    await manager.close();
    return { content, structuredContent, isError, tries: attempts.length };
  }

  it.each<[string, ManagerEnvironment, Parameters<typeof outcomeWith>[1]]>([
    ['listeners', {}, { on: fails }],
    ['listeners that reject', {}, { on: rejects }],
    ['a progress listener', {}, { onProgress: fails }],
    ['a progress listener that rejects', {}, { onProgress: rejects }],
    ['a logger', { logger: BROKEN_LOGGER }, {}],
    ['a tracer that starts nothing', { tracer: { start: fails } }, {}],
    ['a tracer that ends nothing', { tracer: { start: () => ({ end: fails }) } }, {}],
    ['a tracer that ends later, and fails', { tracer: { start: () => LATE_SPAN } }, {}],
    [
      'all of it',
      { logger: BROKEN_LOGGER, tracer: { start: fails } },
      { on: fails, onProgress: fails },
    ],
  ])('changes no call: %s', async (_what, environment, listeners) => {
    expect(await outcomeWith(environment, listeners)).toEqual(await outcomeWith({}));
  });
});
