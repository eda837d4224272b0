import { z } from 'zod';
import { readJson } from '../http/parse-json.ts';
import { endpointAt } from './endpoint-url.ts';
import type { ResolvedEndpoint } from './resolver.ts';

/** What of `/v1/health/service/:service` leads to an instance. */
const healthSchema = z.array(
  z.object({
    Node: z.object({ Address: z.string() }),
    Service: z.object({
      /** Empty when it is the node's. */
      Address: z.string().nullish(),
      Port: z.int().nonnegative(),
      Weights: z.object({ Passing: z.number() }).nullish(),
    }),
  }),
);

/** The endpoints in an answer of Consul's. @throws Error that says what is wrong with the answer */
export function consulEndpoints(answer: string, template: URL): ResolvedEndpoint[] {
  const reading = readJson(answer, healthSchema);
  if ('faults' in reading)
    throw new Error(`not an answer of Consul's (${reading.faults.join(', ')})`);
  return reading.value.map(({ Node, Service }) => {
    const host = Service.Address || Node.Address;
    const weight = Service.Weights?.Passing ?? 1;
    return endpointAt(template, { host, port: Service.Port, weight });
  });
}
