import type { Vocabulary, WordRange } from './vocabulary.ts';

/** From here on there are scripts of thousands of characters, which nobody mistypes letter-wise. */
const FIRST_IDEOGRAPH = 0x2e80;

/**
 * The words that begin with something one typing error from these units. For each letter that may
 * be wrong: the words that begin like the letters before it are a range, and those of them that go
 * on as if it had been typed right are ranges within that. Ranges may overlap.
 */
export function mistypedBeginnings(vocabulary: Vocabulary, units: Uint16Array): WordRange[] {
  const found: WordRange[] = [];
  const keep = (range: WordRange): void => {
    if (range.from < range.to) found.push(range);
  };
  const end = vocabulary.partition(
    vocabulary.all(),
    (word) => vocabulary.unit(word, 0) < FIRST_IDEOGRAPH,
  );
  let alike: WordRange = { from: 0, to: end };
  for (let at = 0; at < units.length && alike.from < alike.to; at++) {
    const afterLetter = units.subarray(at + 1);
    const goOn = (rest: Uint16Array): WordRange => vocabulary.beginningWith(rest, alike, at);
    keep(goOn(afterLetter));
    if (at + 1 < units.length) keep(goOn(swapFirstTwo(units.subarray(at))));
    for (const branch of branches(vocabulary, alike, at)) {
      keep(vocabulary.beginningWith(afterLetter, branch, at + 1));
      keep(vocabulary.beginningWith(units.subarray(at), branch, at + 1));
    }
    alike = vocabulary.goingOnWith(units[at] ?? 0, alike, at);
  }
  return found;
}

function swapFirstTwo(units: Uint16Array): Uint16Array {
  const swapped = units.slice();
  [swapped[0], swapped[1]] = [units[1] ?? 0, units[0] ?? 0];
  return swapped;
}

/** The parts of a range whose words have the same unit in a position; not those that end there. */
function* branches(vocabulary: Vocabulary, range: WordRange, at: number): Generator<WordRange> {
  let { from } = range;
  while (from < range.to) {
    const unit = vocabulary.unit(from, at);
    const to = vocabulary.partition(
      { from, to: range.to },
      (word) => vocabulary.unit(word, at) <= unit,
    );
    if (unit !== 0) yield { from, to };
    from = to;
  }
}
