/**
 * Lets a spec start a process that runs this project's sources:
 * `node --conditions=@tablewise/source --import …/register-typescript.js program.js`.
 */
import { register } from 'node:module';

register(new URL('typescript-hooks.js', import.meta.url));
