/** Real time: says how many ms have passed since it was started, in fractions. */
export function startStopwatch(): () => number {
  const startedAt = process.hrtime.bigint();
  return () => Number(process.hrtime.bigint() - startedAt) / 1e6;
}
