import { fileURLToPath } from 'node:url';
import { USAGE, parseCommand } from './command.ts';
import type { ModelFolders } from './write-model.ts';
import { writeModel } from './write-model.ts';

const WEIGHTS = fileURLToPath(
  new URL('../../../libs/restaurant-reasoning/weights', import.meta.url),
);

function parsed(): ModelFolders | undefined {
  try {
    const from = process.env['INIT_CWD'] ?? process.cwd();
    return parseCommand(process.argv.slice(2), { from, weights: WEIGHTS });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    return undefined;
  }
}

const folders = parsed();
if (folders === undefined) process.exitCode = 2;
else writeModel(folders, (line) => process.stdout.write(`${line}\n`));
