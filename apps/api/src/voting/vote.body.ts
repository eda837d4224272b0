import { ApiProperty } from '@nestjs/swagger';
import { VOTE_KINDS } from '@tablewise/contracts';
import type { VoteKind } from '@tablewise/contracts';
import { IsIn } from 'class-validator';

/** A vote; whose it is, the cookie says. */
export class VoteBody {
  @ApiProperty({
    enum: VOTE_KINDS,
    description: 'What the caller thinks of it, in place of an earlier vote.',
  })
  @IsIn(VOTE_KINDS)
  readonly vote!: VoteKind;
}
