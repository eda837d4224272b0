export const ending: AbortSignal;
