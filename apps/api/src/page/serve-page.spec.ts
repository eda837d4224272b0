import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';

const HTML = '<!doctype html><head><base href="/" /></head><body>The page</body>';
const SCRIPT = 'console.log("the page")';

describe('the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tablewise-page-'));
  const api = new RunningApi();

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), HTML);
    writeFileSync(join(folder, 'assets/index-Ab3.js'), SCRIPT);
    writeFileSync(join(folder, 'assets/index-Ab3.js.br'), 'compressed by brotli');
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, 'routes.json'), '{"choose":["assets/choose-1.js"]}');
    await api.start({ page: { folder, tiles: undefined } });
  });

  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  it.each(['/', '/?district=TST', '/restaurants/demo:42-7', '/choose', '/operate', '/about'])(
    'is at %s',
    async (path) => {
      const response = await api.get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const link = '<link rel="modulepreload" crossorigin href="assets/choose-1.js" />';
      expect((await response.text()).replace(link, '')).toBe(HTML);
    },
  );

  it('names what a route loads there alone', async () => {
    expect(await (await api.get('/choose')).text()).toContain('assets/choose-1.js');
    expect(await (await api.get('/about')).text()).toBe(HTML);
  });

  it('loads only what came with it, and may be framed by nobody', async () => {
    const { headers } = await api.get('/');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  });

  it('is asked for again every time, and sent only when it has changed', async () => {
    const { headers } = await api.get('/');
    expect(headers.get('cache-control')).toBe('no-cache');
    const again = await api.get('/about', { 'if-none-match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('is compressed for who can read that', async () => {
    const compressed = await received(`${api.url}/`, { 'accept-encoding': 'gzip' });
    expect(compressed.encoding).toBe('gzip');
    expect(gunzipSync(compressed.body).toString()).toBe(HTML);
    const plain = await received(`${api.url}/`, { 'accept-encoding': 'identity' });
    expect(plain.encoding).toBeUndefined();
  });

  it('has files that are kept for good where their name changes with them', async () => {
    const script = await api.get('/assets/index-Ab3.js', { 'accept-encoding': 'identity' });
    expect(await script.text()).toBe(SCRIPT);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const icon = await api.get('/favicon.svg');
    expect(icon.headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it('sends what was compressed when it was built', async () => {
    const { encoding, body } = await received(`${api.url}/assets/index-Ab3.js`, {
      'accept-encoding': 'br',
    });
    expect(encoding).toBe('br');
    expect(body.toString()).toBe('compressed by brotli');
  });

  it('is what a person finds at an address that nobody serves, as a 404', async () => {
    const response = await api.get('/menu', { accept: 'text/html,*/*' });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(HTML);
  });

  it.each(['/menu', '/assets/gone.js', '/index.html', '/routes.json', '/assets/index-Ab3.js.br'])(
    'is no answer to a program that asks for %s',
    async (path) => {
      const response = await api.get(path, { accept: '*/*' });
      expect((await problemIn(response)).status).toBe(404);
    },
  );

  it('is no answer where the API is asked, by whomever', async () => {
    const response = await api.get('/api/v1/menu', { accept: 'text/html' });
    expect((await problemIn(response)).status).toBe(404);
  });

  it('is not found outside of its folder', async () => {
    for (const path of ['/assets/..%2findex.html', '/..%2f..%2fetc%2fpasswd']) {
      expect((await api.get(path)).status).toBe(404);
    }
  });
});

describe('an API without a page', () => {
  const api = new RunningApi();

  beforeAll(() => api.start());
  afterAll(() => api.stop());

  it('leads to the docs, below a path of a proxy, too, and says so once', async () => {
    const response = await fetch(`${api.url}/`, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('docs');
    const said = api.log.lines.filter(({ message }) => message.startsWith('no page'));
    expect(said).toHaveLength(1);
  });
});

/** As it was sent: `fetch` would decompress it. */
function received(
  url: string,
  headers: Record<string, string>,
): Promise<{ encoding: string | undefined; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const encoding = response.headers['content-encoding'];
        resolve({ encoding, body: Buffer.concat(pieces) });
      });
    });
    sent.on('error', reject).end();
  });
}
