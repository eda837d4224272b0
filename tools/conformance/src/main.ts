import { startFixtureHost } from './fixture-host.ts';
import { Referee } from './referee.ts';
import { SCENARIOS } from './scenarios.ts';
import { describeVerdict, verdictOf } from './verdict.ts';

/** Prints the table, and all that the referee said where something unexpected came out. */
async function judgeAll(referee: Referee): Promise<number> {
  const server = await startFixtureHost();
  let unexpected = 0;
  for (const scenario of SCENARIOS) {
    const { failedChecks, output } = await referee.judge(scenario, server.url);
    const verdict = verdictOf(scenario, failedChecks);
    process.stdout.write(`${describeVerdict(scenario, verdict)}\n`);
    if (verdict.surprises.length === 0) continue;
    unexpected++;
    process.stdout.write(`${output}\n`);
  }
  await server.stop();
  process.stdout.write(`${SCENARIOS.length} scenarios, ${unexpected} unexpected\n`);
  return unexpected;
}

await Referee.install();
const referee = Referee.find();
if (referee === undefined) {
  process.stdout.write(
    'The conformance referee could not be installed, or this Node is below 22.\n',
  );
  process.exitCode = 1;
} else if ((await judgeAll(referee)) > 0) process.exitCode = 1;
