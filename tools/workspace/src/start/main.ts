/** `npm start`, once everything is built: the whole platform until Ctrl-C. */
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError, SystemClock } from '@tablewise/kernel';
import { ending } from '../../bin/ending.js';
import { processLauncher } from './child.ts';
import { claimPorts } from './claim-ports.ts';
import { planServices } from './platform-plan.ts';
import { prepareData } from './prepare-data.ts';
import { sampleRequest } from './sample-request.ts';
import { ServiceLog } from './service-log.ts';
import { SupervisedService } from './supervised-service.ts';
import { Supervisor } from './supervisor.ts';
import { standardOutput as terminal } from './terminal.ts';
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

ending.addEventListener('abort', () => {
  if (ending.reason !== 'SIGPIPE') terminal.say('\nStopping ...');
});
try {
  await run(ending);
  terminal.say('Stopped.');
} catch (error) {
  if (!ending.aborted) {
    process.exitCode = 1;
    terminal.say(error instanceof AppError ? `${error.code}: ${error.message}` : String(error));
  }
}
