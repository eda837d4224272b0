/**
 * A key of a call's `_meta`: a generation of the data that the caller has seen, as digits. The answer
 * is of it or a newer one where the server can reach it quickly; who has voted finds the vote.
 */
export const MIN_GENERATION_META_KEY = 'tablewise/min-generation';
