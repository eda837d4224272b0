import type { WayCost } from './way.ts';

/** Where the CPU time of a request goes, from what each way costs beside the others; in words. */
export function whereTimeGoes(costs: ReadonlyMap<string, WayCost>): string {
  const cpuUs = (way: string, process: string): number => costs.get(way)?.cpuUs.get(process) ?? NaN;
  const http = cpuUs('API alone: liveness', 'api');
  const api = cpuUs('gateway', 'api');
  const search = cpuUs('gateway', 'search');
  const work = cpuUs('direct', 'api') - http;
  const parts: [string, number][] = [
    ['HTTP and Nest of the API (what liveness costs)', http],
    ['the API beyond that: query, client manager, reading and writing the answer', api - http],
    ['the search itself: index, records, JSON once (direct, less HTTP)', work],
    ['the MCP server beyond that: HTTP, protocol, JSON twice', search - work],
  ];
  const whole = api + search;
  const lines = parts
    .sort(([, one], [, other]) => other - one)
    .map(([what, us]) => `  ${us.toFixed(0)} µs, ${((100 * us) / whole).toFixed(0)} %: ${what}`);
  return [`CPU of a request through the gateway, ${whole.toFixed(0)} µs:`, ...lines].join('\n');
}
