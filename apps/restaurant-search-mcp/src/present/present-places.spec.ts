import { expect, it } from '@jest/globals';
import { CancelledError } from '@tablewise/kernel';
import { aPlace } from '@tablewise/testing';
import { searchSourcesOver } from '../testing/search-sources-over.ts';
import { presentPlaces } from './present-places.ts';

it('shows nothing to a caller that left while the records were read', async () => {
  const caller = new AbortController();
  const sources = searchSourcesOver([aPlace({ id: 'p1' })]);
  const { get } = sources.places.records;
  const records = {
    get: (ids: readonly string[]) => {
      caller.abort(new CancelledError('the request'));
      return get(ids);
    },
  };
  const reading = { ...sources, places: { ...sources.places, records } };
  const presentation = { found: false, signal: caller.signal };
  await expect(presentPlaces([{ id: 'p1' }], reading, presentation)).rejects.toThrow('cancelled');
});
