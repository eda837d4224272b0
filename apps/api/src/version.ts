/** Of the API: what it tells callers, its servers and operators. */
export const VERSION = '0.1.0';
