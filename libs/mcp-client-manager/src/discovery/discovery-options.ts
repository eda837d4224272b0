import { z } from 'zod';

const httpUrl = z.url({ protocol: /^https?$/ });
const ms = z.int().positive();

/** `servers[].discovery`, in place of `urls`: where the server's endpoints are to be found. */
export const discoverySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dns'),
    /** Its host is looked up, fully qualified; scheme, path and (A, AAAA) port are the endpoints'. */
    url: httpUrl,
    records: z.enum(['address', 'srv']).default('address'),
    /** The longest between two looks. */
    intervalMs: ms.default(30_000),
    /** How long the last good answer is kept once the name is said not to exist. */
    maxStaleMs: ms.default(300_000),
    /** `ip:port`, in place of the system's. */
    nameServers: z.array(z.string().min(1)).min(1).optional(),
  }),
  z.strictObject({
    kind: z.literal('consul'),
    /** Of the Consul agent. */
    consulUrl: httpUrl,
    service: z.string().min(1),
    /** Its scheme and path are the endpoints', its host the name they go by. */
    url: httpUrl,
    datacenter: z.string().min(1).optional(),
    tags: z.array(z.string().min(1)).default([]),
    /** ACL token; fit for a header, since what refuses one that is not might quote it. */
    token: z
      .string()
      .regex(/^[\x21-\x7e]+$/)
      .optional(),
  }),
]);

export type DiscoverySettings = z.output<typeof discoverySchema>;
