/** `npm start`, once everything is built: the whole platform until Ctrl-C. */
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError, SystemClock } from '@tablewise/kernel';
import { cityOf, folderOf } from '@tablewise/restaurant-domain';
import {
  envJsonFile,
  readConfig,
  requireDataFolder,
  serviceEnvironment,
} from '@tablewise/service-kit';
import { z } from 'zod';
import { ending } from '../../bin/ending.js';
import { processLauncher } from './child.ts';
import { planServices } from './platform-plan.ts';
import { prepareData } from './prepare-data.ts';
import { sampleRequest } from './sample-request.ts';
import { ServiceLog } from './service-log.ts';
import type { ServiceSpec } from './service-spec.ts';
import { readStartArguments } from './start-arguments.ts';
import { SupervisedService } from './supervised-service.ts';
import { Supervisor } from './supervisor.ts';
import { standardOutput as terminal } from './terminal.ts';
import { voterSecret } from './voter-secret.ts';
import { waitUntilReady } from './wait-until-ready.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const API_PORT = 3000;
const clock = new SystemClock();

async function run(signal: AbortSignal): Promise<void> {
  const { city: named, replicas } = readStartArguments(process.argv.slice(2));
  const { DATA_DIR, WEB_DIR, INIT_CWD = process.cwd() } = process.env;
  const cityFile = named ?? process.env['CITY_FILE'];
  const CITY_FILE = cityFile ? resolve(INIT_CWD, cityFile) : undefined;
  const read = readConfig(
    z.object({ ...serviceEnvironment({ port: API_PORT }), CITY_FILE: envJsonFile().optional() }),
    { ...process.env, CITY_FILE },
  );
  const { PORT, METRICS_PORT } = read;
  const city = cityOf(read.CITY_FILE);
  const dataFolder = DATA_DIR ? resolve(INIT_CWD, DATA_DIR) : join(ROOT, '.data', folderOf(city));
  requireDataFolder(dataFolder);
  const env = {
    ...process.env,
    CITY_FILE,
    DATA_DIR: dataFolder,
    VOTER_COOKIE_SECRET: voterSecret(dataFolder, process.env),
    WEB_DIR: WEB_DIR ? resolve(INIT_CWD, WEB_DIR) : join(ROOT, 'apps/web/dist'),
  };
  terminal.say(`Preparing the restaurant data of ${city.name} ...`);
  terminal.say(`  ${await prepareData({ root: ROOT, env }, signal)}`);

  const specs = planServices({
    root: ROOT,
    env,
    apiPort: PORT,
    metricsPort: METRICS_PORT,
    replicas,
  });
  const logs = join(dataFolder, 'logs');
  const services = supervise(specs, logs);
  terminal.say(`Starting ${specs.map((spec) => spec.name).join(', ')} ...`);
  await new Supervisor({ services, terminal, clock }).run(signal, () => {
    const apiUrl = services.at(-1)?.url ?? '';
    terminal.say(`\nLogs: ${shortest(logs)}. Ctrl-C stops everything. Try it:\n`);
    terminal.say(`  ${sampleRequest(apiUrl, city)}\n`);
    terminal.say(`Or open the page: ${apiUrl}/`);
  });
}

function supervise(specs: readonly ServiceSpec[], logs: string): SupervisedService[] {
  let hasComplained = false;
  const onUnwritable = (error: unknown): void => {
    // The services share a disk: once is enough.
    if (!hasComplained) terminal.say(`${logs}: lines of the logs are lost (${reasonOf(error)})`);
    hasComplained = true;
  };
  return specs.map(
    (spec) =>
      new SupervisedService(spec, {
        launch: processLauncher(clock),
        ready: (url, signal) => waitUntilReady(url, clock, signal),
        log: new ServiceLog(join(logs, `${spec.name}.log`), { onUnwritable }),
        terminal,
        clock,
      }),
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
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
