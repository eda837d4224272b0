import { describe, expect, it } from '@jest/globals';
import { ScriptFolding } from './script-folding.ts';

describe('folding', () => {
  const script = new ScriptFolding('務务錯错');

  it('makes letters small and characters simplified', () => {
    expect(script.fold('服務唔錯 GOOD 😋')).toBe('服务唔错 good 😋');
  });

  it('leaves alone what is neither', () => {
    expect(script.fold('')).toBe('');
    expect(script.fold('服务 \ud83d')).toBe('服务 \ud83d');
  });
});
