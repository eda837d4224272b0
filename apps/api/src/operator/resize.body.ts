import type { InputRule } from '@tablewise/contracts';
import { z } from 'zod';
import { ContractField } from '../restaurants/bodies/contract-field.ts';

const MAX_SIZE = 10_000;

/** Connections per endpoint from now on. */
export class ResizeBody {
  @ContractField(z.int().min(0).max(MAX_SIZE).describe('Connections that are kept open.'))
  readonly min_size!: number;

  @ContractField(z.int().min(1).max(MAX_SIZE).describe('Connections at most.'))
  readonly max_size!: number;
}

export const RESIZE_RULES: readonly InputRule<ResizeBody>[] = [
  {
    path: ['min_size'],
    detail: 'must not be larger than max_size',
    isBroken: ({ min_size = 0, max_size = MAX_SIZE }) => min_size > max_size,
  },
];
