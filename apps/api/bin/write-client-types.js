/** `npm run api-client`: starts the built API and makes the types of its client from its document. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CLIENT_TYPES, clientTypesOf } from './client-types.js';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const LIMIT_MS = 30_000;

/** What the log says where it listens; the process ends instead where it cannot. */
async function listeningUrl(api) {
  for await (const line of createInterface({ input: api.stdout })) {
    const { msg, url } = JSON.parse(line);
    if (msg === 'listening') return url;
  }
  throw new Error('the API ended before it listened');
}

const api = spawn(process.execPath, [MAIN], {
  env: { ...process.env, HOST: '127.0.0.1', PORT: '0', PUBLIC_URL: '', LOG_LEVEL: 'info' },
  stdio: ['ignore', 'pipe', 'inherit'],
  timeout: LIMIT_MS,
});
try {
  const answer = await fetch(new URL('/openapi.json', await listeningUrl(api)));
  writeFileSync(CLIENT_TYPES, await clientTypesOf(await answer.json()));
  console.log(`Wrote ${CLIENT_TYPES}`);
} finally {
  api.stdout.resume();
  if (api.exitCode === null && api.kill()) await once(api, 'exit');
}
