import { UsageError, parseCommand } from './cli/command.ts';
import { runCommand } from './cli/run-command.ts';
import { SUITES } from './registry.ts';

try {
  await runCommand(parseCommand(process.argv.slice(2), SUITES), (text) => {
    process.stdout.write(text);
  });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
