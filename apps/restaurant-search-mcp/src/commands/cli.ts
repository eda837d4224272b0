/**
 * Entry point of the data commands: `node dist/commands/cli.js import|export|…`. The database is the
 * one that the server reads.
 */
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  terminal: {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isWatched: process.stderr.isTTY,
  },
});
