import { describe, expect, it } from '@jest/globals';
import { toolMetrics } from './tool-metrics.ts';

describe('the metrics of a server of tools', () => {
  it('count its calls by tool and outcome, beside the process', async () => {
    const metrics = toolMetrics({ host: '127.0.0.1', port: 0 });
    metrics?.onCall({ tool: 'list_areas', outcome: 'answered', durationMs: 2 });
    metrics?.onCall({ tool: 'list_areas', outcome: 'INPUT_INVALID', durationMs: 1 });
    const figures = await metrics?.registry.metrics();
    const name = 'mcp_server_tool_duration_seconds';
    expect(figures).toContain(`${name}_sum{tool="list_areas",outcome="answered"} 0.002`);
    expect(figures).toContain(`${name}_count{tool="list_areas",outcome="INPUT_INVALID"} 1`);
    expect(figures).toContain('process_cpu_seconds_total');
  });

  it('are none where no address is given', () => {
    expect(toolMetrics(undefined)).toBeUndefined();
  });
});
