import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../testing/eventually.ts';
import { Stage } from '../testing/stage.ts';

/* Rows of the table of behaviours that concern how a call ends; the numbers are the table's. */
const lookup = { server: 'places', tool: 'lookup', args: {} };
const book = { server: 'places', tool: 'book', args: {} };
const CALLERS = 16;

describe.each(['legacy', 'modern'] as const)('calls of a %s server', (era) => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.close());

  it('5: a write whose answer was lost has run once, and its outcome is said to be unknown', async () => {
    const server = await stage.server({ era });
    const manager = stage.manage({ urls: [server.url], trustAnnotations: true });
    server.failNext('execute-then-die');
    await expect(manager.callTool(book)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(server.executed).toEqual(['book']);
    await expect(manager.callTool(book)).resolves.toMatchObject({ isError: false });
  });

  it('6: a caller’s signal never has more listeners than it has calls in flight, and none after', async () => {
    const server = await stage.server({ era });
    const manager = stage.manage({ urls: [server.url], pool: { maxSize: CALLERS } });
    const { signal } = new AbortController();
    const counts: number[] = [];
    const caller = async (): Promise<void> => {
      for (let call = 0; call < 60; call++) {
        const answer = manager.callTool(lookup, { signal });
        counts.push(getEventListeners(signal, 'abort').length);
        await answer;
      }
    };
    await Promise.all(Array.from({ length: CALLERS }, caller));
    expect(server.executed).toHaveLength(60 * CALLERS);
    expect(Math.max(...counts)).toBeLessThanOrEqual(CALLERS);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('7: a response stream that ends before the answer fails at once, or is tried again if that is safe', async () => {
    const server = await stage.server({ era });
    const manager = stage.manage({ urls: [server.url], trustAnnotations: true });
    server.failNext('end-stream-early');
    // A minute is allowed: that it ends within the test's five seconds is the point.
    await expect(manager.callTool(book, { deadlineMs: 60_000 })).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
    });
    server.failNext('end-stream-early');
    await expect(manager.callTool(lookup)).resolves.toMatchObject({
      attempts: [{ outcome: 'lost' }, { outcome: 'answered' }],
    });
  });

  it('8: calls that run out of time leave no request on the server and their place to the next', async () => {
    const server = await stage.server({ era });
    const manager = stage.manage({ urls: [server.url], pool: { maxSize: 1 } });
    await manager.callTool(lookup);
    const before = await server.openSockets();
    for (let call = 0; call < 5; call++) {
      server.failNext('hang');
      await expect(manager.callTool(lookup, { deadlineMs: 30 })).rejects.toMatchObject({
        code: 'DEADLINE_EXCEEDED',
      });
    }
    await expect(manager.callTool(lookup)).resolves.toMatchObject({ isError: false });
    await eventually(() => server.openRequests === server.openStreams);
    await eventually(async () => (await server.openSockets()) <= before);
  });

  it('14: progress extends the deadline of who listens to it, and only up to the hard cap', async () => {
    const server = await stage.server({ era });
    const onProgress = (): void => undefined;
    const patient = stage.manage({ urls: [server.url] });
    server.failNext('slow-with-progress');
    await expect(patient.callTool(book, { deadlineMs: 250 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    server.failNext('slow-with-progress');
    await expect(patient.callTool(book, { deadlineMs: 250, onProgress })).resolves.toMatchObject({
      isError: false,
    });
    const capped = stage.manage({ urls: [server.url], maxRequestTimeoutMs: 320 });
    server.failNext('slow-with-progress');
    await expect(capped.callTool(book, { deadlineMs: 250, onProgress })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
  });
});
