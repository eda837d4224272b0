import { FaultyServer } from '@tablewise/mcp-client-manager/testing';
import { orderSchema } from './order.ts';

/*
 * A server that fails on request, in a process of its own, so that the memory it takes is not
 * counted as the client's. Says its URL, then takes orders.
 */
let server = await FaultyServer.start({ era: 'legacy' });
process.send?.({ url: server.url });

process.on('message', (message) => {
  const order = orderSchema.parse(message);
  if (order.kind === 'fail') server.failNext(order.fault);
  else if (order.kind === 'forget') server.forgetSessions();
  else void restart();
});
process.on('disconnect', () => process.exit());

async function restart(): Promise<void> {
  const { port } = server;
  await server.stop();
  server = await FaultyServer.start({ era: 'legacy', port });
}
