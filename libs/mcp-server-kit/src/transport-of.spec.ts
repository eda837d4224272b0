import { describe, expect, it } from '@jest/globals';
import { transportOf } from './transport-of.ts';

describe('the arguments of a server process', () => {
  it('choose the transport', () => {
    expect(transportOf([])).toBe('http');
    expect(transportOf(['--stdio'])).toBe('stdio');
  });

  it.each([[['--stdoi']], [['stdio']], [['--stdio', '--port=1']]])('are refused: %p', (args) => {
    expect(() => transportOf(args)).toThrow('unknown argument');
  });
});
