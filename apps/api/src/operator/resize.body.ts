import type { InputRule } from '@tablewise/contracts';
import { z } from 'zod';
import { contractBody } from '../restaurants/bodies/contract-body.ts';

const MAX_SIZE = 10_000;

const sizes = z.object({
  min_size: z.int().min(0).max(MAX_SIZE).describe('Connections that are kept open.'),
  max_size: z.int().min(1).max(MAX_SIZE).describe('Connections at most.'),
});

/** Connections per endpoint from now on. */
export class ResizeBody extends contractBody(sizes) {}

export const RESIZE_RULES: readonly InputRule<ResizeBody>[] = [
  {
    path: ['min_size'],
    detail: 'must not be larger than max_size',
    isBroken: ({ min_size = 0, max_size = MAX_SIZE }) => min_size > max_size,
  },
];
