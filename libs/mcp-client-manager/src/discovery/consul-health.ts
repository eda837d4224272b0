import { z } from 'zod';
import { endpointAt } from './endpoint-url.ts';
import type { ResolvedEndpoint } from './resolver.ts';

/** What of `/v1/health/service/:service` leads to an instance. */
const healthSchema = z.array(
  z.object({
    Node: z.object({ Address: z.string() }),
    Service: z.object({
      /** Empty when it is the node's. */
      Address: z.string().default(''),
      Port: z.int().nonnegative(),
      Weights: z.object({ Passing: z.number() }).nullish(),
    }),
  }),
);

/** The endpoints in an answer of Consul's. @throws Error that says what is wrong with the answer */
export function consulEndpoints(answer: unknown, template: URL): ResolvedEndpoint[] {
  const parsed = healthSchema.safeParse(answer);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path }) => path.join('.') || 'body');
    throw new Error(`not an answer of Consul's (${faults.slice(0, 3).join(', ')})`);
  }
  return parsed.data.map(({ Node, Service }) => {
    const host = Service.Address === '' ? Node.Address : Service.Address;
    const weight = Service.Weights?.Passing ?? 1;
    return endpointAt(template, { host, port: Service.Port, weight });
  });
}
