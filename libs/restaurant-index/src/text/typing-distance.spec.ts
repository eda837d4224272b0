import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowedDistance } from './allowed-distance.ts';
import { typingDistance } from './typing-distance.ts';

function distance(a: string, b: string, limit: number): number {
  const word = (text: string): { units: Uint16Array; start: number; end: number } => {
    // Amid other units, as in a vocabulary.
    const units = Uint16Array.from(`xx${text}xx`, (letter) => letter.charCodeAt(0));
    return { units, start: 2, end: 2 + text.length };
  };
  return typingDistance(word(a), word(b), limit);
}

/** Optimal string alignment by its table, as textbooks have it. */
function byTable(a: string, b: string): number {
  const cell = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const table: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    table[i] = [];
    for (let j = 0; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      table[i]?.push(
        Math.min(
          i === 0 || j === 0 ? i + j : Number.POSITIVE_INFINITY,
          cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          cell(i - 1, j) + 1,
          cell(i, j - 1) + 1,
          isSwap ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return cell(a.length, b.length);
}

describe('typingDistance', () => {
  it.each([
    ['noodle', 'noodle', 0],
    ['nodle', 'noodle', 1],
    ['noodlee', 'noodle', 1],
    ['nooble', 'noodle', 1],
    ['nodole', 'noodle', 1],
    ['ndoole', 'noodle', 2],
    ['', 'ab', 2],
  ])('from "%s" to "%s" is %d', (a, b, errors) => {
    expect(distance(a, b, 2)).toBe(errors);
  });

  it('is what the full table of edits says, up to its limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(0, 1, 2), (a, b, limit) => {
        const expected = byTable(a, b);
        const found = distance(a, b, limit);
        if (expected <= limit) expect(found).toBe(expected);
        else expect(found).toBeGreaterThan(limit);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('allowedDistance', () => {
  it.each([
    ['', 0],
    ['mx', 0],
    ['bar', 1],
    ['golden', 1],
    ['noodles', 2],
    ['1234567', 0],
    ['7eleven', 2],
    ['铜锣湾大', 0],
  ])('of "%s" is %d', (word, errors) => {
    expect(allowedDistance(word)).toBe(errors);
  });
});
