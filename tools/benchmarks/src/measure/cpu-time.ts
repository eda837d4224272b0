/** CPU time of this process for one operation of a slice, in µs: others on the machine do not count. */
export async function cpuTimePerOperation(
  operations: number,
  work: () => Promise<void>,
): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / operations;
}
