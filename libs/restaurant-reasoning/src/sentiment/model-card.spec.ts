import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { modelCardSchema } from './model-card.ts';

function weightsFile(name: string): Buffer {
  return readFileSync(new URL(`../../weights/${name}`, import.meta.url));
}

describe('the model card', () => {
  const card = modelCardSchema.parse(JSON.parse(weightsFile('model-card.json').toString()));

  it('is of the weights beside it', () => {
    const hash = createHash('sha256').update(weightsFile('sentiment.bin')).digest('hex');
    expect(card.weights_sha256).toBe(hash);
    expect(weightsFile('MODEL_CARD.md').toString()).toContain(hash);
  });

  it('credits each source with its licence', () => {
    for (const { name, licence, credit } of card.sources) {
      expect(credit).not.toBe('');
      expect(licence).toMatch(/CC BY 4.0|Apache-2.0|MIT/);
      expect(weightsFile('MODEL_CARD.md').toString()).toContain(name);
    }
  });

  it.each([
    ['uci', 0.89],
    ['cantonese', 0.7],
    ['mams_aspects', 0.7],
    ['uci_single_aspects', 0.85],
  ])('says of %s no less than %d', (name, least) => {
    expect(card.figures[name]?.accuracy).toBeGreaterThanOrEqual(least);
  });

  it.each([
    'uci',
    'uci_three_classes',
    'uci_joined',
    'cantonese',
    'cantonese_joined',
    'mams_aspects',
    'asap_aspects',
  ])('says of %s how sure it is, and is no further from the truth than .05', (name) => {
    expect(card.figures[name]?.calibration_error).toBeLessThanOrEqual(0.05);
  });
});
