import { ExpectationFailedError } from './expectation-failed.error.ts';
import type { Session } from './session.ts';
import type { Site } from './site.ts';

const SEARCH = { districts: ['Central district'], meal_types: ['dinner'] };
const ANSWER_MS = 10_000;

export interface StartOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
}

/** `npm start` in a clone, on a free port. */
export function npmStart(site: Site, cwd: string, { env, ...user }: StartOptions = {}): Session {
  return site.type(['npm', 'start'], { cwd, env: { PORT: '0', ...env }, ...user });
}

/** Waits until the platform is up and has answered a search. */
export async function answers(session: Session): Promise<void> {
  await session.says(/Try it:/);
  const [, url = ''] = await session.says(/api +(http:\S+)/);
  const response = await fetch(`${url}/api/v1/restaurants/search/combined`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(SEARCH),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const found = await response.text();
  if (response.ok && found.includes('"restaurants":[{')) return;
  throw new ExpectationFailedError(`the search was answered with ${response.status}`, found);
}

/** Stops the platform as Ctrl-C does, and looks that it has gone. */
export async function stop(session: Session): Promise<void> {
  session.type('SIGINT');
  await session.says(/Stopped\./, 20_000);
  await session.ends(20_000);
}

/** The platform starts, answers and stops. */
export async function worksOnce(site: Site, cwd: string, options?: StartOptions): Promise<void> {
  const session = npmStart(site, cwd, options);
  await answers(session);
  await stop(session);
}

/** `npm start` gives up, and says why in these words. */
export async function isRefused(
  site: Site,
  { cwd, ...options }: StartOptions & { readonly cwd: string },
  why: RegExp,
): Promise<void> {
  const session = npmStart(site, cwd, options);
  await session.says(why);
  await session.endsWith('exit code 1', 30_000);
  if (/\n {4}at /.test(session.output)) {
    throw new ExpectationFailedError('a stack is shown', session.output);
  }
}
