/** Without what is not set: an optional parameter is there with a value, or not there. */
export function defined<Parameters extends object>(given: {
  readonly [Name in keyof Parameters]: Parameters[Name] | undefined;
}): Partial<Parameters> {
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  // `fromEntries` forgets which name had which value.
  return Object.fromEntries(set) as Partial<Parameters>;
}
