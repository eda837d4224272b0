import { z } from 'zod';

/**
 * Exit code of a service that found its address taken: nothing is wrong with it, and it may be
 * started again on another port. The number is that of "try again later" in sysexits.h.
 */
export const ADDRESS_IN_USE = 75;

/** What a service tells the process that started it, over the IPC channel: where it listens. */
export const listeningMessageSchema = z.object({ listening: z.url() });

export type ListeningMessage = z.infer<typeof listeningMessageSchema>;
