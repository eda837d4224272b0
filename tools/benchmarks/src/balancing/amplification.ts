import { seededRandom } from '@tablewise/kernel';
import {
  DEFAULT_RETRY_BUDGET,
  RetryBudget,
  createPicker,
} from '@tablewise/mcp-client-manager/internals';
import { SimulatedEndpoint } from './simulated-endpoint.ts';
import { evenly, scheduleCalls } from './traffic.ts';
import { VirtualTime } from './virtual-time.ts';

const MAX_ATTEMPTS = 3;
const TRAFFIC_MS = 60_000;

/**
 * Attempts per call while every endpoint fails everything, without breaker and ejection. A retry
 * goes to another endpoint at once, which is the worst that retries can do.
 */
export function simulateAmplification(
  perSecond: number,
  withBudget: boolean,
  seed: number,
): number {
  const time = new VirtualTime();
  const random = seededRandom(seed);
  const fleet = ['a', 'b', 'c', 'd', 'e'].map((name) => {
    const endpoint = new SimulatedEndpoint(name, time, random);
    endpoint.failureRate = 1;
    return endpoint;
  });
  const picker = createPicker<SimulatedEndpoint>('peak-ewma', random);
  const budget = new RetryBudget({ ...DEFAULT_RETRY_BUDGET, clock: time });
  let calls = 0;
  const attempt = (number: number, avoid?: SimulatedEndpoint): void => {
    const endpoint = picker.pick(fleet, { avoid });
    endpoint?.call(() => {
      if (number === MAX_ATTEMPTS || (withBudget && !budget.canRetry)) return;
      budget.spend();
      attempt(number + 1, endpoint);
    });
  };
  scheduleCalls(time, TRAFFIC_MS, evenly(perSecond), () => {
    calls++;
    budget.recordCall();
    attempt(1);
  });
  time.run(2 * TRAFFIC_MS);
  return fleet.reduce((sum, { arrivals }) => sum + arrivals.length, 0) / calls;
}
