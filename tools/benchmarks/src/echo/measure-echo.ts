import { ForkedProcess } from '../measure/forked-process.ts';
import { median } from '../measure/median.ts';
import { listeningSchema, sliceSchema, usageSchema } from './processes/messages.ts';

const ROUNDS = 15;
/** Slices' worth of calls in the first round: what a call costs falls until all of it is compiled. */
const WARM_UP = 6;

export interface EchoPair {
  readonly client: string;
  readonly server: 'lean' | 'ours' | 'sdk-express';
  readonly path: '/mcp' | '/2025';
  /** In a slice: dear ones make fewer, so that a slice takes about as long for all. */
  readonly calls: number;
}

/** Per call, in one slice or as the median of all. */
export interface EchoCost {
  readonly clientUs: number;
  readonly serverUs: number;
  readonly callsPerSecond: number;
}

/** The medians over all rounds but the first, and those rounds in order. */
export interface MeasuredEcho extends EchoCost {
  readonly rounds: readonly EchoCost[];
}

/**
 * What a call costs on either side, in the order of the pairs. Client and server of each pair are
 * processes of their own; all pairs take turns in slices, every other round in reverse, and the
 * first round only warms up.
 */
export async function measureEcho(pairs: readonly EchoPair[]): Promise<readonly MeasuredEcho[]> {
  const children: ForkedProcess[] = [];
  try {
    const contenders: Contender[] = [];
    for (const pair of pairs) contenders.push(await start(pair, children));
    for (let round = 0; round <= ROUNDS; round++) {
      const order = round % 2 === 0 ? contenders : contenders.toReversed();
      for (const contender of order) {
        const cost = await slice(
          contender,
          round === 0 ? WARM_UP * contender.calls : contender.calls,
        );
        if (round > 0) contender.costs.push(cost);
      }
    }
    return contenders.map(({ costs }) => ({
      clientUs: median(costs.map(({ clientUs }) => clientUs)),
      serverUs: median(costs.map(({ serverUs }) => serverUs)),
      callsPerSecond: median(costs.map(({ callsPerSecond }) => callsPerSecond)),
      rounds: costs,
    }));
  } finally {
    await Promise.all(children.map((child) => child.close()));
  }
}

/**
 * What the client of one costs over that of another: the median ratio of slices of the same round.
 * The two ran one after the other, so that the machine was as busy for both; the ratio of medians
 * would compare moments that have nothing to do with each other.
 */
export function clientCostRatio(dear: MeasuredEcho, cheap: MeasuredEcho): number {
  return median(
    dear.rounds.map(({ clientUs }, round) => clientUs / (cheap.rounds[round]?.clientUs ?? NaN)),
  );
}

interface Contender {
  readonly server: ForkedProcess;
  readonly client: ForkedProcess;
  readonly calls: number;
  readonly costs: EchoCost[];
}

async function start(pair: EchoPair, children: ForkedProcess[]): Promise<Contender> {
  const server = part('server-main', pair.server);
  children.push(server);
  const { url } = listeningSchema.parse(await server.next());
  const client = part('client-main', pair.client, url + pair.path);
  children.push(client);
  await client.next();
  return { server, client, calls: pair.calls, costs: [] };
}

function part(main: 'server-main' | 'client-main', ...args: readonly string[]): ForkedProcess {
  return new ForkedProcess({
    name: `${main} ${args.join(' ')}`,
    // It runs from `dist`, beside this file.
    file: new URL(`./processes/${main}.js`, import.meta.url),
    args,
    // Peers warn of listeners that they leave behind: that is the behaviour suite's to tell.
    execArgv: [...process.execArgv, '--no-warnings'],
  });
}

async function slice({ server, client }: Contender, calls: number): Promise<EchoCost> {
  const before = usageSchema.parse(await server.ask({}));
  const { cpuUs, wallUs } = sliceSchema.parse(await client.ask({ calls }));
  const after = usageSchema.parse(await server.ask({}));
  return {
    clientUs: cpuUs / calls,
    serverUs: (after.cpuUs - before.cpuUs) / calls,
    callsPerSecond: (calls * 1_000_000) / wallUs,
  };
}
