/** What came back, as far as it was read. */
export interface Answer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  /** It is a stream without an end, and was left. */
  readonly isCut: boolean;
}

/** The media type of an answer, without its parameters. */
export function mediaTypeOf({ headers }: Answer): string {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
}
