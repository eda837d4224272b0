/** `npm start`, once everything is built: the whole platform until Ctrl-C. */
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError, SystemClock } from '@tablewise/kernel';
import { processLauncher } from './child.ts';
import { claimPorts } from './claim-ports.ts';
import { planServices } from './platform-plan.ts';
import { prepareData } from './prepare-data.ts';
import { sampleRequest } from './sample-request.ts';
import { ServiceLog } from './service-log.ts';
import { SupervisedService } from './supervised-service.ts';
import { Supervisor } from './supervisor.ts';
import { standardOutput as terminal } from './terminal.ts';
import { untilParentGone } from './until-parent-gone.ts';
import { voterSecret } from './voter-secret.ts';
import { waitUntilReady } from './wait-until-ready.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const clock = new SystemClock();

async function run(signal: AbortSignal): Promise<void> {
  const { DATA_DIR, INIT_CWD = process.cwd() } = process.env;
  const dataFolder = DATA_DIR ? resolve(INIT_CWD, DATA_DIR) : join(ROOT, '.data');
  const env = {
    ...process.env,
    DATA_DIR: dataFolder,
    VOTER_COOKIE_SECRET: voterSecret(dataFolder, process.env),
  };
  terminal.say('Preparing the restaurant data ...');
  terminal.say(`  ${await prepareData({ root: ROOT, env }, signal)}`);

  const specs = planServices({ root: ROOT, env, ports: await claimPorts(env, terminal) });
  const logs = join(dataFolder, 'logs');
  const services = specs.map((spec) => {
    const log = new ServiceLog(logs, spec.name);
    return new SupervisedService(spec, {
      launch: processLauncher(clock),
      ready: (url, whileSignal) => waitUntilReady(url, clock, whileSignal),
      log,
      terminal,
      clock,
    });
  });

  terminal.say(`Starting ${specs.map((spec) => spec.name).join(', ')} ...`);
  await new Supervisor({ services, terminal, clock }).run(signal, () => {
    const apiUrl = specs.at(-1)?.url ?? '';
    terminal.say(`\nLogs: ${shortest(logs)}. Ctrl-C stops everything. Try it:\n`);
    terminal.say(`  ${sampleRequest(apiUrl)}\n`);
  });
}

/** A path as people at the terminal would write it. */
function shortest(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
}

/** Aborts when the user, the system or the end of npm says so. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  // npm passes a Ctrl-C on that has already come from the terminal: once is enough.
  const requestStop = (): void => {
    if (!stop.signal.aborted) terminal.say('\nStopping ...');
    stop.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, requestStop);
  // Whoever watched has left, a closed pipe or terminal: nothing is said any more.
  process.stdout.on('error', () => {
    stop.abort();
  });
  if (process.env['npm_lifecycle_event'] !== undefined) {
    untilParentGone(clock, stop.signal).then(requestStop, () => undefined);
  }
  return stop.signal;
}

const stopped = stopSignal();
try {
  await run(stopped);
  terminal.say('Stopped.');
} catch (error) {
  if (!stopped.aborted) {
    process.exitCode = 1;
    terminal.say(error instanceof AppError ? `${error.code}: ${error.message}` : String(error));
  }
}
