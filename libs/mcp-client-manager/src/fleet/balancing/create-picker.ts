import { assertNever } from '@tablewise/kernel';
import type { Random } from '@tablewise/kernel';
import { adaptive } from './adaptive.ts';
import { peakEwma } from './peak-ewma.ts';
import type { LoadedPickable, Picker, PickRule, WeightedPickable } from './picker.ts';
import { RulePicker } from './rule-picker.ts';
import { anyOne, leastLoaded, roundRobin, weighted } from './rules.ts';

export const PICKER_KINDS = [
  'peak-ewma',
  'round-robin',
  'least-loaded',
  'weighted',
  'random',
  'adaptive',
] as const;

export type PickerKind = (typeof PICKER_KINDS)[number];

export const DEFAULT_PICKER: PickerKind = 'peak-ewma';

/** The picker that a server's configuration names. */
export function createPicker<E extends LoadedPickable & WeightedPickable>(
  kind: PickerKind,
  random: Random,
): Picker<E> {
  return new RulePicker(ruleOf(kind, random));
}

function ruleOf<E extends LoadedPickable & WeightedPickable>(
  kind: PickerKind,
  random: Random,
): PickRule<E> {
  switch (kind) {
    case 'peak-ewma':
      return peakEwma(random);
    case 'round-robin':
      return roundRobin();
    case 'least-loaded':
      return leastLoaded();
    case 'weighted':
      return weighted();
    case 'random':
      return anyOne(random);
    case 'adaptive':
      return adaptive(random);
    default:
      return assertNever(kind);
  }
}
