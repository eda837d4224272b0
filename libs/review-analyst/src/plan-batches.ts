/** Texts that go into one question. */
export type Batch = readonly string[];

/** A question and its answer stay within 4,096 tokens of output, which every endpoint grants. */
const MAX_TEXTS = 10;
const MAX_LENGTH = 8_000;

/** In the order given, each batch as full as the limits on number and length allow. */
export function planBatches(texts: Iterable<string>): Batch[] {
  const batches: string[][] = [];
  let length = Infinity;
  for (const text of texts) {
    length += text.length;
    const last = batches.at(-1);
    if (last !== undefined && last.length < MAX_TEXTS && length <= MAX_LENGTH) last.push(text);
    else {
      batches.push([text]);
      length = text.length;
    }
  }
  return batches;
}
