import { runService } from '@tablewise/service-kit';
import { startServer } from './start-server.ts';

await runService(() => startServer(process.argv.slice(2), process.env));
