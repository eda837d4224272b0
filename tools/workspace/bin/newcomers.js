/** `npm run newcomers`: what people meet who have just cloned the repository, and what comes of it. */
import { prepare } from './bootstrap.js';
import { ending, endedCode } from './ending.js';

if (await prepare(['workspace'])) {
  const { newcomers } = await import('../dist/newcomers/main.js');
  const code = await newcomers(process.argv.slice(2));
  process.exitCode = ending.aborted ? endedCode() : code;
}
