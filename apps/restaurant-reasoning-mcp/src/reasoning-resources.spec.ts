import { describe, expect, it } from '@jest/globals';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { createReasoningResources } from './reasoning-resources.ts';

describe('the resources', () => {
  it('are the gazetteer and the model card, as JSON', () => {
    const [gazetteer, card] = createReasoningResources('{"name":"card"}');
    expect(gazetteer?.listing.uri).toBe('tablewise://gazetteer/hong-kong');
    expect(JSON.parse(gazetteer?.read() ?? '')).toEqual(HONG_KONG);
    expect(card?.listing.uri).toBe('tablewise://sentiment/model-card');
    expect(JSON.parse(card?.read() ?? '')).toEqual({ name: 'card' });
  });
});
