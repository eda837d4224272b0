import { describe, expect, it } from '@jest/globals';
import { supportsNode } from '../../bin/check-node.cjs';

describe('supportsNode', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.1.0'])('takes %s', (version) => {
    expect(supportsNode(version)).toBe(true);
  });

  it.each(['18.20.0', '20.18.3', '21.7.3', '22.11.0', '23.11.1'])('refuses %s', (version) => {
    expect(supportsNode(version)).toBe(false);
  });
});
