/** `npm run demo -- pool`: installs and builds what it shows, then shows it. */
import { prepare } from '../../workspace/bin/bootstrap.js';
import { ending, endedCode } from '../../workspace/bin/ending.js';

if (await prepare(['benchmarks'])) {
  ending.addEventListener('abort', () => process.exit(endedCode()));
  const { runDemo } = await import('../dist/demo/run-demo.js');
  process.exitCode = await runDemo(process.argv.slice(2), (line) => console.log(line));
}
