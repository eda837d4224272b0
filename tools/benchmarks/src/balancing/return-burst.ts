import { seededRandom } from '@tablewise/kernel';
import {
  DEFAULT_OUTLIER_EJECTION,
  DEFAULT_RAMP_MS,
  OutlierEjection,
  SlowStart,
  createPicker,
} from '@tablewise/mcp-client-manager/internals';
import { SimulatedEndpoint } from './simulated-endpoint.ts';
import { byChance, scheduleCalls } from './traffic.ts';
import { VirtualTime } from './virtual-time.ts';

/** Why the endpoint was away. */
export type Absence = 'down' | 'ejected';

export interface ReturnBurstResult {
  /** Calls per 100 ms before it went, on average. */
  readonly steady: number;
  /** The most in any 100 ms after it came back. */
  readonly most: number;
}

const CALLS_PER_SECOND = 4_000;
const TRAFFIC_MS = 80_000;
const STEADY_FROM_MS = 5_000;
const GOES_MS = 20_000;
const WINDOW_MS = 100;

/** One of five endpoints goes away for half a minute and returns, with the default picker. */
export function simulateReturn(
  absence: Absence,
  withSlowStart: boolean,
  seed: number,
): ReturnBurstResult {
  const time = new VirtualTime();
  const random = seededRandom(seed);
  const fleet = ['a', 'b', 'c', 'd', 'e'].map((name) => new SimulatedEndpoint(name, time, random));
  const slowStart = new SlowStart(createPicker<SimulatedEndpoint>('peak-ewma', random), {
    rampMs: DEFAULT_RAMP_MS,
    clock: time,
  });
  let returnedAt = Infinity;
  const onReturned = (endpoint: SimulatedEndpoint): void => {
    returnedAt = Math.min(returnedAt, time.now());
    if (withSlowStart) slowStart.returned(endpoint);
  };
  const picker = new OutlierEjection(slowStart, DEFAULT_OUTLIER_EJECTION, {
    clock: time,
    random,
    onReturned,
    // What made it an outlier is over by the time that it is back.
    onEjected: (endpoint) => (endpoint.failureRate = 0),
  });
  const endpoint = new SimulatedEndpoint('returning', time, random);
  fleet[0] = endpoint;
  time.after(GOES_MS, () => {
    if (absence === 'ejected') endpoint.failureRate = 0.5;
    else endpoint.isUp = false;
  });
  if (absence === 'down')
    time.after(GOES_MS + 30_000, () => {
      endpoint.isUp = true;
      onReturned(endpoint);
    });
  scheduleCalls(time, TRAFFIC_MS, byChance(CALLS_PER_SECOND, random), () => {
    picker.pick(fleet)?.call(() => undefined);
  });
  time.run(TRAFFIC_MS);
  const before = endpoint.arrivals.filter((at) => at >= STEADY_FROM_MS && at < GOES_MS);
  return {
    steady: (before.length * WINDOW_MS) / (GOES_MS - STEADY_FROM_MS),
    most: mostWithin(endpoint.arrivals.filter((at) => at >= returnedAt)),
  };
}

/** The most events in any window, wherever it begins. */
function mostWithin(sorted: readonly number[]): number {
  let most = 0;
  let first = 0;
  sorted.forEach((at, index) => {
    while (at - (sorted[first] ?? at) >= WINDOW_MS) first++;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
