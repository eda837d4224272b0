import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes how many tests passed, failed and were skipped to `reports/tests.json`, an output of the
 * `test` target: Nx restores it with the rest, so the summary counts cached projects too.
 */
export default class CountReporter {
  #rootDir;

  constructor(globalConfig) {
    this.#rootDir = globalConfig.rootDir;
  }

  onRunComplete(_contexts, results) {
    const skipped = results.testResults
      .flatMap((file) => file.testResults)
      .filter((test) => ['pending', 'todo', 'disabled'].includes(test.status))
      .map((test) => test.fullName);
    const counts = {
      passed: results.numPassedTests,
      // A file that does not load runs no test: it must not pass for lack of any.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped,
    };
    const folder = join(this.#rootDir, 'reports');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'tests.json'), JSON.stringify(counts, null, 2));
  }
}
