import { assertNever } from '@tablewise/kernel';
import type { Random } from '@tablewise/kernel';
import { AdaptivePicker } from './adaptive-picker.ts';
import { LeastLoadedPicker } from './least-loaded-picker.ts';
import { PeakEwmaPicker } from './peak-ewma-picker.ts';
import type { LoadedPickable, Picker, WeightedPickable } from './picker.ts';
import { RandomPicker } from './random-picker.ts';
import { RoundRobinPicker } from './round-robin-picker.ts';
import { WeightedPicker } from './weighted-picker.ts';

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
  switch (kind) {
    case 'peak-ewma':
      return new PeakEwmaPicker(random);
    case 'round-robin':
      return new RoundRobinPicker();
    case 'least-loaded':
      return new LeastLoadedPicker();
    case 'weighted':
      return new WeightedPicker();
    case 'random':
      return new RandomPicker(random);
    case 'adaptive':
      return new AdaptivePicker(random);
    default:
      return assertNever(kind);
  }
}
