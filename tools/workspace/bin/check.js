/** The `check` target: what must hold for the whole repository. Exit code 1 when something does not. */
import { TAGS } from '../../config/boundaries.js';
import { checkWorkspace } from '../dist/checks/check-workspace.js';
import { ROOT } from './root.js';

const findings = await checkWorkspace(ROOT, TAGS);
for (const { where, what } of findings) console.error(`${where}: ${what}`);
process.exitCode = findings.length === 0 ? 0 : 1;
