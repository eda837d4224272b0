import { VOTE_KINDS } from '@tablewise/contracts';
import { z } from 'zod';
import { contractBody } from '../restaurants/bodies/contract-body.ts';

const vote = z
  .enum(VOTE_KINDS)
  .describe('What the caller thinks of it, in place of an earlier vote.');

/** A vote; whose it is, the cookie says. */
export class VoteBody extends contractBody(z.object({ vote })) {}
