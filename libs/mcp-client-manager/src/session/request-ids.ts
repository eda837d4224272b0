/*
 * Ids are integers: many servers know no others. The SDK's client counts from 0 on the same
 * transport, and asks for nothing but `initialize`; ours start well above.
 */
export const PROBE_ID = 1_000;
export const FIRST_REQUEST_ID = PROBE_ID + 1;
