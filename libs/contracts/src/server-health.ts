import { z } from 'zod';

/** What `GET /health` of an MCP server answers: 200 when `ready`, else 503 with the same body. */
export const serverHealthSchema = z.object({
  /** `starting`: up, its data not loaded yet. `draining`: finishing what it has, takes no more. */
  status: z.enum(['ready', 'starting', 'draining']),
  service: z.string(),
  version: z.string(),
  uptime_s: z.number().nonnegative(),
  /** Shares: of one core since the health was asked for last, of the memory it may use. */
  load: z.object({ cpu: z.number().min(0).max(1), memory: z.number().min(0).max(1) }),
  /** Why it is not ready, or what it serves: `{ places: 2000, generation: 3 }`. */
  details: z.record(z.string(), z.unknown()),
});
export type ServerHealth = z.infer<typeof serverHealthSchema>;
