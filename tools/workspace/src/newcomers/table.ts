import type { Situation } from './situation.ts';
import { ENVIRONMENT } from './situations/environment.ts';
import { FIRST_COMMANDS } from './situations/first-commands.ts';
import { KEYBOARD, RUNNING } from './situations/keyboard.ts';
import { NEIGHBOURS } from './situations/neighbours.ts';
import { PACKAGES } from './situations/packages.ts';
import { PLACE } from './situations/place.ts';
import { PROPERTIES } from './situations/properties.ts';
import { WHOLE_TESTS } from './situations/whole-tests.ts';

/** Everything that newcomers are known to meet. */
export const SITUATIONS: readonly Situation[] = [
  ...FIRST_COMMANDS,
  ...PLACE,
  ...ENVIRONMENT,
  ...KEYBOARD,
  ...RUNNING,
  ...NEIGHBOURS,
  ...PACKAGES,
  ...PROPERTIES,
  ...WHOLE_TESTS,
];
