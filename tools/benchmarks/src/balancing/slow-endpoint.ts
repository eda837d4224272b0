import { seededRandom } from '@tablewise/kernel';
import { createPicker } from '@tablewise/mcp-client-manager/internals';
import type { PickerKind } from '@tablewise/mcp-client-manager/internals';
import { quantile } from '../measure/median.ts';
import { SimulatedEndpoint } from './simulated-endpoint.ts';
import { byChance, scheduleCalls } from './traffic.ts';
import { VirtualTime } from './virtual-time.ts';

export interface SlowEndpointResult {
  /** Of all calls, from the first. */
  readonly slowShare: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const CALLS_PER_SECOND = 1_000;
const TRAFFIC_MS = 60_000;

/** Five endpoints, of which one takes ten times as long as the others. */
export function simulateSlowEndpoint(kind: PickerKind, seed: number): SlowEndpointResult {
  const time = new VirtualTime();
  const random = seededRandom(seed);
  const slow = new SimulatedEndpoint('slow', time, random);
  slow.meanMs = 100;
  const fleet = [
    slow,
    ...['b', 'c', 'd', 'e'].map((name) => new SimulatedEndpoint(name, time, random)),
  ];
  const picker = createPicker<SimulatedEndpoint>(kind, random);
  const durations: number[] = [];
  scheduleCalls(time, TRAFFIC_MS, byChance(CALLS_PER_SECOND, random), () => {
    picker.pick(fleet)?.call((_succeeded, durationMs) => durations.push(durationMs));
  });
  time.run(2 * TRAFFIC_MS);
  return {
    slowShare: slow.arrivals.length / durations.length,
    p50Ms: quantile(durations, 0.5),
    p99Ms: quantile(durations, 0.99),
  };
}
