import { describe, expect, it } from '@jest/globals';
import { createMetricsRegistry } from './create-metrics-registry.ts';

describe('the metrics registry', () => {
  it('holds the figures of the Node process', async () => {
    expect(await createMetricsRegistry().metrics()).toContain('process_cpu_seconds_total');
  });

  it('belongs to one app: a second one does not clash with it', () => {
    const [first, second] = [createMetricsRegistry(), createMetricsRegistry()];
    expect(second).not.toBe(first);
  });
});
