/** `npm test`: installs what is needed, then runs every check and test and counts them. */
import { prepare } from './bootstrap.js';
import { ending, endedCode } from './ending.js';
import { machineParts } from './machine.js';
import { ROOT } from './root.js';

// Jest says `test`, unless another has said something.
delete process.env.NODE_ENV;

if (await prepare(['workspace'])) {
  const { runTests } = await import('../dist/test-run/run-tests.js');
  try {
    process.exitCode = await runTests(ROOT, machineParts(), ending);
  } catch (error) {
    if (!ending.aborted) throw error;
    process.exitCode = endedCode();
  }
} else {
  console.log('0 passed, 1 failed, 0 skipped');
}
