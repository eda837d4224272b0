import { describe, expect, it } from '@jest/globals';
import { mostLaidOver } from './change-limits.ts';

describe('changes are laid over an index', () => {
  it('up to a thousand, those laid over it before included', () => {
    expect(mostLaidOver({ size: 5, deltaSize: 0 })).toBe(1_000);
    expect(mostLaidOver({ size: 5, deltaSize: 990 })).toBe(10);
    expect(mostLaidOver({ size: 5, deltaSize: 2_000 })).toBe(0);
  });

  it('up to more where building anew takes many times longer', () => {
    expect(mostLaidOver({ size: 10_000, deltaSize: 0 })).toBe(1_000);
    expect(mostLaidOver({ size: 50_010, deltaSize: 0 })).toBe(2_000);
  });

  it('never so many that the thread that serves would be held up for long', () => {
    expect(mostLaidOver({ size: 1_000_000, deltaSize: 0 })).toBe(4_000);
  });
});
