import { describe, expect, it } from '@jest/globals';
import { aPlace } from '@tablewise/testing';
import { canBeLaidOver } from './change-limits.ts';

function changes(count: number): { put: ReturnType<typeof aPlace>[]; removed: string[] } {
  const removed = Array.from({ length: count - 1 }, (_, at) => `gone ${at}`);
  return { put: [aPlace()], removed };
}

describe('changes are laid over an index', () => {
  it('up to a thousand, those laid over it before included', () => {
    expect(canBeLaidOver(changes(1_000), { size: 5, deltaSize: 0 })).toBe(true);
    expect(canBeLaidOver(changes(1_000), { size: 5, deltaSize: 1 })).toBe(false);
  });

  it('up to more where building anew takes many times longer', () => {
    expect(canBeLaidOver(changes(2_000), { size: 10_000, deltaSize: 0 })).toBe(false);
    expect(canBeLaidOver(changes(2_000), { size: 50_000, deltaSize: 0 })).toBe(true);
  });

  it('never so many that the thread that serves would be held up for long', () => {
    expect(canBeLaidOver(changes(4_000), { size: 1_000_000, deltaSize: 0 })).toBe(true);
    expect(canBeLaidOver(changes(4_001), { size: 1_000_000, deltaSize: 0 })).toBe(false);
  });
});
