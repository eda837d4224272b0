/** `npm run newcomers`: what people meet who have just cloned the repository, and what comes of it. */
import { prepare } from './bootstrap.js';
import { ending, endedCode } from './ending.js';

if (await prepare(['workspace'])) {
  const { newcomers } = await import('../dist/newcomers/main.js');
  try {
    process.exitCode = await newcomers(process.argv.slice(2));
  } catch (error) {
    if (!ending.aborted) throw error;
    process.exitCode = endedCode();
  }
}
