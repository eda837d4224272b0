import { describe, expect, it } from '@jest/globals';
import { FIRST, SEARCH, aServer, aServerStep, aStep, anEndpoint } from '../testing/a-step.ts';
import { troublesOf } from './troubles.ts';

const ofEndpoint = (over: Parameters<typeof anEndpoint>[0]) =>
  troublesOf([aServer({ endpoints: [anEndpoint(over)] })], []);

describe('what needs a hand', () => {
  it('is nothing where all is well', () => {
    expect(troublesOf([aServer()], [aStep(0, aServerStep())])).toEqual([]);
  });

  it('is an endpoint that is down, with what it said last', () => {
    expect(ofEndpoint({ status: 'unhealthy', last_error: 'ECONNREFUSED' })).toEqual([
      { kind: 'endpoint-down', server: SEARCH, endpoint: FIRST, error: 'ECONNREFUSED' },
    ]);
  });

  it.each([{ breaker: 'open' }, { connect_breaker: 'open' }] as const)(
    'is a breaker that is open: %j',
    (over) => {
      expect(ofEndpoint(over)).toEqual([{ kind: 'breaker-open', server: SEARCH, endpoint: FIRST }]);
    },
  );

  it('is what an operator has drained and not put back', () => {
    expect(ofEndpoint({ status: 'draining', breaker: 'open' })).toEqual([
      { kind: 'drained', server: SEARCH, endpoint: FIRST },
    ]);
  });

  it('is a server that is down, and calls that wait', () => {
    const server = aServer({ status: 'unhealthy', queue: { ...aServer().queue, pending: 3 } });
    expect(troublesOf([server], [])).toEqual([
      { kind: 'server-down', server: SEARCH },
      { kind: 'waiting', server: SEARCH, waiters: 3 },
    ]);
  });

  it('is what failed in the last minute, and not what failed before', () => {
    const failing = aServerStep({ calls: 10, failures: 2 });
    const well = Array.from({ length: 12 }, (_, index) => aStep(index + 1, aServerStep()));
    expect(troublesOf([aServer()], [aStep(0, failing), ...well])).toEqual([]);
    expect(troublesOf([aServer()], [...well.slice(0, 3), aStep(4, failing)])).toEqual([
      { kind: 'failing', server: SEARCH, failures: 2, calls: 160 },
    ]);
  });
});
