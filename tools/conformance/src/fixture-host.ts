import { fileURLToPath } from 'node:url';
import { startProgram } from '@tablewise/testing';

/** From `src` and `dist` alike. */
const SCRIPT = fileURLToPath(new URL('../dist/fixture-server.js', import.meta.url));

/** The server under test, in a process of its own. */
export interface FixtureHost {
  readonly url: string;
  stop(): Promise<void>;
}

/** @throws ProgramFailedError */
export async function startFixtureHost(): Promise<FixtureHost> {
  const program = { name: 'the fixture server', command: process.execPath, args: [SCRIPT] };
  const server = await startProgram(program, (line) => line);
  return { url: server.ready, stop: () => server.stop() };
}
