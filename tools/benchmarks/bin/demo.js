/** `npm run demo -- pool`: installs and builds what it shows, then shows it. */
import { build, prepare } from '../../workspace/bin/bootstrap.js';

prepare();
if (!build(['benchmarks'])) process.exit(1);

const { runDemo } = await import('../dist/demo/run-demo.js');
process.exitCode = await runDemo(process.argv.slice(2), (line) => console.log(line));
