/** `npm run api-client`: prepares what is needed, then makes the types of the client anew. */
import { join } from 'node:path';
import { prepare, runScript } from './bootstrap.js';
import { ROOT } from './root.js';

if (await prepare(['api'])) {
  await runScript([join(ROOT, 'apps/api/bin/write-client-types.js')]);
}
