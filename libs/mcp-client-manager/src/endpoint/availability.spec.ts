import { describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import fc from 'fast-check';
import { classify } from '../call/classify.ts';
import { parseManagerOptions } from '../options/manager-options.ts';
import type { ServerOptions } from '../options/manager-options.ts';
import { Guard } from '../resilience/guard.ts';
import { EventHub } from '../telemetry/event-hub.ts';
import type { ManagerEventMap } from '../telemetry/events.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { Failure } from '../transport/exchange-failure.ts';
import { Availability } from './availability.ts';
import type { Visit } from './availability.ts';
import { EndpointReporter } from './endpoint-reporter.ts';

const OPEN_MS = 30_000;

function anEndpoint(health: ServerOptions['health'] = {}) {
  const clock = new ManualClock();
  const [settings] = parseManagerOptions({
    servers: [
      {
        name: 'places',
        urls: ['http://a.internal/mcp'],
        breaker: { failureThreshold: 2, openMs: OPEN_MS },
        health: { unhealthyThreshold: 3, healthyThreshold: 2, ...health },
      },
    ],
  }).servers;
  if (settings === undefined) throw new Error('no server');
  const events = new EventHub<ManagerEventMap>(new Guard(silentLogger));
  const reporter = new EndpointReporter('places', 'a', { events, logger: silentLogger });
  const told: boolean[] = [];
  const availability = new Availability({
    name: 'a',
    settings,
    resources: { clock },
    reporter,
    onChange: (isUp) => told.push(isUp),
  });
  const enter = (isTrial = false): Visit => {
    const visit = { isTrial, pass: 0 };
    availability.enter(visit);
    return visit;
  };
  const answer = (visit = enter()): void => {
    availability.answered(visit, 5, clock.now());
  };
  const fail = (failure: Failure, visit = enter(), wasConnected = true): void => {
    const error = new ExchangeFailure('it failed', failure);
    availability.failed(visit, error, classify(error), wasConnected);
  };
  /** Two calls in a row have failed. */
  const open = (): void => {
    for (let call = 0; call < 2; call++) fail({ kind: 'lost' });
  };
  return { availability, clock, told, enter, answer, fail, open };
}

const refused = (status: number): Failure => ({ kind: 'refused', status, body: '' });

describe('an endpoint', () => {
  it('is up before anything is known of it', () => {
    const { availability, told } = anEndpoint();
    expect(availability.isUp).toBe(true);
    expect(told).toEqual([]);
  });

  it('is down while its breaker is open, and that is told once', () => {
    const { availability, told, answer, open } = anEndpoint();
    answer();
    open();
    availability.update();
    expect(availability.isUp).toBe(false);
    expect(told).toEqual([false]);
  });

  it('lets one call through when its breaker is due, which decides', async () => {
    const { availability, clock, told, answer, open, enter } = anEndpoint();
    answer();
    open();
    await clock.advance(OPEN_MS);
    expect(availability.isUp).toBe(true);
    const visit = enter();
    expect(availability.isUp).toBe(false);
    answer(visit);
    expect(availability.isUp).toBe(true);
    expect(told.at(-1)).toBe(true);
  });

  it('lets one call through, too, as soon as it answers a check', () => {
    const { availability, told, answer, open, enter } = anEndpoint();
    answer();
    open();
    availability.checked({ finding: 'answered', durationMs: 5 });
    expect(availability.isUp).toBe(true);
    const visit = enter();
    expect(availability.isUp).toBe(false);
    answer(visit);
    expect(told).toEqual([false, true, false, true]);
  });

  it('lets none through for a check that fails', () => {
    const { availability, answer, open } = anEndpoint();
    answer();
    open();
    availability.checked({ finding: 'failed', error: 'HTTP 500' });
    expect(availability.breaker.allows).toBe(false);
  });

  it('stays down when that call fails again', () => {
    const { availability, answer, open, fail } = anEndpoint();
    answer();
    open();
    availability.checked({ finding: 'answered', durationMs: 5 });
    fail({ kind: 'lost' });
    expect(availability.isUp).toBe(false);
    expect(availability.breaker.state.kind).toBe('open');
  });

  it('is not blamed for what it answered, or for what its caller did', () => {
    const { availability, fail, told } = anEndpoint();
    const answers: Failure[] = [
      refused(400),
      refused(401),
      refused(404),
      refused(429),
      { kind: 'rpc-error', error: { code: -32_603, message: 'no' } },
      { kind: 'stale-session', status: 404, body: '' },
      { kind: 'malformed' },
    ];
    for (const failure of [...answers, ...answers, ...answers]) fail(failure);
    expect(availability.isUp).toBe(true);
    expect(told).toEqual([]);
  });

  it('that cannot be connected to is the other breaker’s, and unhealthy at once', () => {
    const { availability, fail } = anEndpoint();
    availability.connected(5);
    fail({ kind: 'not-sent' }, undefined, false);
    expect(availability.breaker.state).toEqual({ kind: 'closed', consecutiveFailures: 0 });
    expect(availability.health.kind).toBe('unhealthy');
  });

  it('is healthy from its handshake on: one call that fails after it makes nothing down', () => {
    const { availability, fail } = anEndpoint();
    availability.connected(5);
    fail({ kind: 'lost' });
    expect(availability.health.kind).toBe('degraded');
    expect(availability.isUp).toBe(true);
  });

  it('is back by its own answers after checks found it down, slowly: the first lets it in', () => {
    const { availability, told } = anEndpoint();
    availability.checked({ finding: 'failed', error: 'nobody there' });
    expect(availability.isUp).toBe(false);
    availability.checked({ finding: 'answered', durationMs: 5 });
    expect(availability.isUp).toBe(true);
    expect(told).toEqual([false, true]);
  });

  it('that has a health resource is back by what that says alone, whatever a call was answered', () => {
    const { availability, answer, enter } = anEndpoint({ path: '/health' });
    availability.checked({ finding: 'gone', error: 'nobody there' });
    answer(enter(true));
    expect([availability.isUp, availability.awaitsCheck]).toEqual([false, true]);
    availability.checked({ finding: 'answered', durationMs: 5 });
    expect([availability.isUp, availability.awaitsCheck]).toEqual([true, false]);
  });

  it('that is distrusted is down until it has answered a check', () => {
    const { availability, told } = anEndpoint();
    availability.distrust();
    availability.checked({ finding: 'answered', durationMs: 5 });
    expect(told).toEqual([false, true]);
    expect(availability.isWell).toBe(true);
  });

  it('is not well while it has only failed once, or only begun to come back', () => {
    const { availability, fail } = anEndpoint();
    availability.connected(5);
    fail({ kind: 'lost' });
    expect([availability.isUp, availability.isWell]).toEqual([true, false]);
    availability.checked({ finding: 'gone', error: 'nobody there' });
    availability.checked({ finding: 'answered', durationMs: 5 });
    expect([availability.isUp, availability.isWell]).toEqual([true, false]);
    availability.checked({ finding: 'answered', durationMs: 5 });
    expect(availability.isWell).toBe(true);
  });

  it('rests as long as it asked to, whatever a check or a call finds out', async () => {
    const { availability, clock, answer, enter } = anEndpoint();
    const early = enter();
    availability.rest.begin(10_000);
    availability.update();
    availability.checked({ finding: 'answered', durationMs: 5 });
    answer(early);
    expect([availability.isUp, availability.isOpenToTrial]).toEqual([false, false]);
    await clock.advance(10_000);
    expect(availability.isUp).toBe(true);
  });

  it('is what an operator says, whatever else is true', () => {
    const { availability, told } = anEndpoint();
    availability.admin.drain();
    availability.update();
    expect([availability.isUp, availability.isOpenToTrial]).toEqual([false, false]);
    expect(told).toEqual([false]);
  });

  it('forgets all its failures and rests when an operator says so', () => {
    const { availability, open, told } = anEndpoint();
    availability.connected(5);
    open();
    availability.rest.begin(10_000);
    availability.reset();
    expect(availability.isUp).toBe(true);
    expect(told).toEqual([false, true]);
  });
});

describe('a trial', () => {
  it('is one call at a time, and leads back if it is answered', () => {
    const { availability, answer, open, enter } = anEndpoint();
    availability.connected(5);
    open();
    expect(availability.isOpenToTrial).toBe(true);
    const visit = enter(true);
    expect(availability.isOpenToTrial).toBe(false);
    answer(visit);
    expect(availability.isUp).toBe(true);
  });

  it('may be followed by another once it has failed', () => {
    const { availability, fail, open, enter } = anEndpoint();
    availability.connected(5);
    open();
    fail({ kind: 'lost' }, enter(true));
    expect([availability.isUp, availability.isOpenToTrial]).toEqual([false, true]);
  });

  it('may be followed by another, too, when its caller has left', () => {
    const { availability, open, enter } = anEndpoint();
    availability.connected(5);
    open();
    const error = new Error('left');
    availability.failed(enter(true), error, classify(error), true);
    expect(availability.isOpenToTrial).toBe(true);
  });

  it('goes on though calls come back that went there before it', () => {
    const { availability, enter, answer, fail } = anEndpoint();
    const early = enter();
    availability.checked({ finding: 'failed', error: 'nobody there' });
    const trial = enter(true);
    fail({ kind: 'lost' }, early);
    expect(availability.isOpenToTrial).toBe(false);
    answer(trial);
    expect(availability.isUp).toBe(true);
  });

  it('is not begun while a call is out that finds out the same', async () => {
    const { availability, clock, open, enter } = anEndpoint();
    availability.connected(5);
    open();
    await clock.advance(OPEN_MS);
    enter();
    expect(availability.isOpenToTrial).toBe(false);
  });
});

it('tells of each change once, and says what is true, whatever happens in which order', async () => {
  const action = fc.constantFrom(
    'answer',
    'lose',
    'refuse',
    'not sent',
    'good check',
    'bad check',
    'trial',
    'end trial',
    'fail trial',
    'reset',
    'time',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 60 }), async (actions) => {
      const { availability, clock, told, enter, answer, fail } = anEndpoint();
      let trial: Visit | undefined;
      const lets = (): boolean => availability.breaker.allows;
      for (const what of actions) {
        if (what === 'answer' && lets()) answer();
        if (what === 'lose' && lets()) fail({ kind: 'lost' });
        if (what === 'refuse' && lets()) fail(refused(400));
        if (what === 'not sent' && lets()) fail({ kind: 'not-sent' }, undefined, false);
        if (what === 'good check') availability.checked({ finding: 'answered', durationMs: 1 });
        if (what === 'bad check')
          availability.checked({ finding: 'failed', error: 'nobody there' });
        if (what === 'trial' && !availability.isUp && availability.isOpenToTrial)
          trial = enter(true);
        if (trial !== undefined && (what === 'end trial' || what === 'fail trial')) {
          if (what === 'end trial') answer(trial);
          else fail({ kind: 'lost' }, trial);
          trial = undefined;
        }
        if (what === 'reset') availability.reset();
        await clock.advance(what === 'time' ? OPEN_MS : 0);
        told.forEach((isUp, n) => {
          expect(isUp).toBe(n % 2 === 1);
        });
        if (trial !== undefined) expect(availability.isOpenToTrial).toBe(false);
        availability.update();
        expect(told.at(-1) ?? true).toBe(availability.isUp);
      }
    }),
  );
});
