import { VOTE_KINDS } from '@tablewise/contracts';
import type { VoteKind } from '@tablewise/contracts';
import { z } from 'zod';
import { ContractField } from '../restaurants/bodies/contract-field.ts';

/** A vote; whose it is, the cookie says. */
export class VoteBody {
  @ContractField(
    z.enum(VOTE_KINDS).describe('What the caller thinks of it, in place of an earlier vote.'),
  )
  readonly vote!: VoteKind;
}
