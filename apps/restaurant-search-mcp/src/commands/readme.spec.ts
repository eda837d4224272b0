import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPlaceStore } from '@tablewise/restaurant-store';
import { runCommand } from './run-command.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const HEADING = '### A list of your own, from file to report';
const COMMAND = 'npm run import -- ';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tablewise-readme-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What is between fences below the heading, by language. */
function blocks(): Readonly<Record<string, string>> {
  const [, section = ''] = readFileSync(README, 'utf8').split(HEADING);
  const found = section.split('\n## ')[0]?.matchAll(/```(\w+)\n(.*?)```/gsu) ?? [];
  return Object.fromEntries(Array.from(found, ([, language = '', text = '']) => [language, text]));
}

it('a list of your own is imported as the README shows', async () => {
  const { csv = '', json = '', sh = '', text: report = '' } = blocks();
  const [command = '', ...args] = sh.trim().slice(COMMAND.length).split(' ');
  expect(sh.startsWith(COMMAND)).toBe(true);
  writeFileSync(join(folder, 'restaurants.csv'), csv);
  writeFileSync(join(folder, 'restaurants.mapping.json'), json);
  let out = '';
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      out += text;
    },
    isWatched: false,
  };
  const environment = { DATA_DIR: folder, INIT_CWD: folder };
  expect(await runCommand(['import', command, ...args], { environment, terminal })).toBe(0);
  expect(out).toBe(report);
  const store = await openPlaceStore({ path: join(folder, 'tablewise.db') });
  const { batches } = await store.snapshot();
  const places = [];
  for await (const batch of batches) places.push(...batch);
  await store.close();
  expect(places.sort((a, b) => b.name.localeCompare(a.name))).toMatchObject([
    {
      id: expect.stringMatching(/^my-list:[0-9a-f]{24}$/u),
      names: { en: 'Wing Kee', zh: '榮記' },
      cuisines: ['cantonese', 'dim_sum'],
      price_range: '$101-200',
      price_level: 2,
      sentiment: { likes: 1_204, neutral: 45, dislikes: 96 },
      phone: '+852 2345 6789',
      website: 'https://wing-kee.example',
      sources: [{ confidence: 'medium' }],
    },
    {
      name: 'Green Table',
      cuisines: ['vegetarian'],
      diet: { vegan: 'yes', gluten_free: 'yes' },
      price_level: 2,
      sources: [{ confidence: 'low' }],
    },
  ]);
});
