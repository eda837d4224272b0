/** Parameters of an address with what they become; `undefined` goes. */
export type Changes = Readonly<Record<string, string | undefined>>;
