/** Hears no SIGTERM, and never ends by itself; says so once its child does. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.on('SIGTERM', () => undefined);
setInterval(() => undefined, 60_000);
if (process.argv[2] === undefined) console.log('deaf');
else spawn(process.execPath, [fileURLToPath(import.meta.url)], { stdio: 'inherit' });
