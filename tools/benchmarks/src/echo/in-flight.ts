/** Calls that every client keeps in flight. */
export const IN_FLIGHT = 32;
