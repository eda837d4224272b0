import { claimPort } from './claim-port.ts';
import { InvalidPortError, MAX_PORT } from './invalid-port.error.ts';
import type { PlatformPlan } from './platform-plan.ts';
import type { Terminal } from './terminal.ts';

const DEFAULTS = { search: 8081, reasoning: 8082, api: 3000 };

/**
 * A port for each service: the default (the API's is `PORT` when set) or, when it is taken,
 * another, which is said.
 */
export async function claimPorts(
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<PlatformPlan['ports']> {
  const claim = async (service: string, preferred: number): Promise<number> => {
    const port = await claimPort(preferred);
    if (port !== preferred && preferred !== 0) {
      terminal.say(`Port ${preferred} is taken: ${service} uses ${port}`);
    }
    return port;
  };
  return {
    search: await claim('restaurant-search', DEFAULTS.search),
    reasoning: await claim('restaurant-reasoning', DEFAULTS.reasoning),
    api: await claim('api', apiPort(env['PORT'])),
  };
}

function apiPort(value: string | undefined): number {
  if (value === undefined || value === '') return DEFAULTS.api;
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= MAX_PORT) return port;
  throw new InvalidPortError(value);
}
