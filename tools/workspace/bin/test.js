/** `npm test`: installs what is needed, then runs every check and test and counts them. */
import { ROOT, build, prepare } from './bootstrap.js';
import { machineParts } from './machine.js';

prepare();
if (build(['workspace'])) {
  const { runTests } = await import('../dist/test-run/run-tests.js');
  process.exitCode = await runTests(ROOT, machineParts());
} else {
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
