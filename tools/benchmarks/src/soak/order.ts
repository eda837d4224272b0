import { z } from 'zod';

const FAULTS = ['execute-then-die', 'end-stream-early', 'half-answer', 'bad-gateway'] as const;

/** What a server in another process may be told. */
export const orderSchema = z.discriminatedUnion('kind', [
  /** Its next call fails so. */
  z.object({ kind: z.literal('fail'), fault: z.enum(FAULTS) }),
  /** It forgets all sessions. */
  z.object({ kind: z.literal('forget') }),
  z.object({ kind: z.literal('restart') }),
]);

export type Order = z.infer<typeof orderSchema>;

/** All there are; given one after the other. */
export const ORDERS: readonly Order[] = [
  ...FAULTS.map((fault) => ({ kind: 'fail', fault }) as const),
  { kind: 'forget' },
  { kind: 'restart' },
];
