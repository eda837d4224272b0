import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApi } from '../testing/running-api.ts';
import { isNoneMatch } from './caching.ts';

const PATH = '/api/v1/restaurants/p1';

const api = new RunningApi();
beforeAll(() => api.start());
afterAll(() => api.stop());

const tagOf = async (path: string): Promise<string> =>
  (await api.get(path)).headers.get('etag') ?? '';

describe('an answer that a cache has', () => {
  it('is not sent again while it is the same', async () => {
    const etag = await tagOf(PATH);
    const again = await api.get(PATH, { 'if-none-match': `"other", ${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('cache-control')).toBe('public, max-age=1, must-revalidate');
    expect(again.headers.get('content-type')).toBeNull();
  });

  it('is sent again as soon as the data is of another generation', async () => {
    const etag = await tagOf(PATH);
    api.catalogue.generation += 1;
    const changed = await api.get(PATH, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  it('is of its own query', async () => {
    expect(await tagOf('/api/v1/restaurants/autocomplete?q=a')).not.toBe(
      await tagOf('/api/v1/restaurants/autocomplete?q=b'),
    );
  });

  it('is not sent to HEAD either', async () => {
    const headers = { 'if-none-match': await tagOf(PATH) };
    const head = await fetch(`${api.url}${PATH}`, { method: 'HEAD', headers });
    expect(head.status).toBe(304);
  });
});

describe('a problem', () => {
  it('is kept by no cache and has no tag', async () => {
    for (const path of ['/api/v1/restaurants?limit=0', '/api/v1/restaurants/nowhere']) {
      const { headers } = await api.get(path, { 'if-none-match': '*' });
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('etag')).toBeNull();
    }
  });
});

describe('the tags of a caller', () => {
  it.each([
    [undefined, true],
    ['*', false],
    [' * ', false],
    ['W/"a"', false],
    ['"a"', false],
    ['"b",W/"a"', false],
    ['"b"', true],
    ['a', true],
    ['', true],
    ['"*"', true],
  ])('%p leave it to be sent: %p', (header, isSent) => {
    expect(isNoneMatch(header, 'W/"a"')).toBe(isSent);
  });
});
