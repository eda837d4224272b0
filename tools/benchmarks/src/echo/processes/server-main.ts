import type { Server } from 'node:http';
import { leanServer } from '../servers/lean-server.ts';
import { ourServer } from '../servers/our-server.ts';
import { sdkExpressServer } from '../servers/sdk-express-server.ts';
import { answerUsage } from './cpu-usage.ts';

/** A server in a process of its own, by name; says where it listens, ends with its parent. */
const tell = (url: string): void => {
  process.send?.({ url });
};
const tellOf = (server: Server): void => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) tell(`http://127.0.0.1:${address.port}`);
};

answerUsage();
const name = process.argv[2];
if (name === 'ours') tell(await ourServer());
else if (name === 'sdk-express') sdkExpressServer(tellOf);
else {
  const server = leanServer().listen(0, '127.0.0.1', () => {
    tellOf(server);
  });
}
