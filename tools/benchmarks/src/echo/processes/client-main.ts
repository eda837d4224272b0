import type { OpenEchoClient } from '../clients/echo-client.ts';
import { openBareSession, openManager } from '../clients/our-clients.ts';
import { rawClient } from '../clients/raw-client.ts';
import { openSdk1, openSdk2, openSdk2Modern } from '../clients/sdk-clients.ts';
import { IN_FLIGHT } from '../in-flight.ts';
import { requestSchema } from './messages.ts';

const CLIENTS: Readonly<Record<string, OpenEchoClient>> = {
  'raw-2025': rawClient('2025'),
  'raw-2026': rawClient('2026'),
  sdk1: openSdk1,
  sdk2: openSdk2,
  'sdk2-2026': openSdk2Modern,
  manager: openManager,
  bare: openBareSession,
};

/** A client in a process of its own, by name; makes as many calls as its parent asks for. */
const [, , name = '', url = ''] = process.argv;
const open = CLIENTS[name];
if (open === undefined) throw new RangeError(`no client is named ${name}`);
const client = await open(url);
await client.call();
process.on('message', (message) => {
  void slice(requestSchema.parse(message).calls).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });

async function slice(calls: number) {
  const before = process.cpuUsage();
  const startedAt = process.hrtime.bigint();
  let left = calls;
  const caller = async (): Promise<void> => {
    while (left-- > 0) await client.call();
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, caller));
  const { user, system } = process.cpuUsage(before);
  return { cpuUs: user + system, wallUs: Number(process.hrtime.bigint() - startedAt) / 1_000 };
}
