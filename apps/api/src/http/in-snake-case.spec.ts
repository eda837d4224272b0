import { describe, expect, it } from '@jest/globals';
import { inSnakeCase } from './in-snake-case.ts';

describe('a value in the names of bodies', () => {
  it('is the same value, whose type has the names as well', () => {
    const named = inSnakeCase({ p50Ms: 1, lastError: undefined, places: [{ maxSize: 2 }, null] });
    const { p50_ms, places } = named;
    expect(named).toEqual({ p50_ms, last_error: undefined, places });
    expect({ p50_ms, places }).toEqual({ p50_ms: 1, places: [{ max_size: 2 }, null] });
  });

  it('keeps what is a name already, whatever stands as its value', () => {
    const named = { server_name: 'restaurantSearch', tools: ['listAreas'], at: 0, healthy: false };
    expect(inSnakeCase(named)).toEqual(named);
  });

  it('leaves what a server says of itself in its own words', () => {
    const details = { cityPack: { timeZone: 'Africa/Cairo' } };
    expect(inSnakeCase({ lastCheckAt: 1, details })).toEqual({ last_check_at: 1, details });
  });
});
