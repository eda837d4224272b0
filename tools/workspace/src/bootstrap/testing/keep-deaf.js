/** Keeps a command that is deaf to SIGTERM, as its only child is, until it is asked to end itself. */
import { fileURLToPath } from 'node:url';
import { runKept } from '../../../bin/run-kept.js';
import { whenToEnd } from '../../../bin/when-to-end.js';

const deaf = fileURLToPath(new URL('deaf.js', import.meta.url));
const signal = whenToEnd(process);
await runKept([process.execPath, deaf, 'with a child'], { signal, cwd: '.' }).catch((reason) => {
  console.log(`ended by ${reason}`);
});
