import { Module } from '@nestjs/common';
import { SystemClock } from '@tablewise/kernel';
import { RestaurantsModule } from '../restaurants/restaurants.module.ts';
import { VOTE_CLOCK, VoteLimitsGuard } from './vote-limits.guard.ts';
import { VotingController } from './voting.controller.ts';

/** Votes, limited by the time of this process. */
@Module({
  imports: [RestaurantsModule],
  controllers: [VotingController],
  providers: [VoteLimitsGuard, { provide: VOTE_CLOCK, useClass: SystemClock }],
})
export class VotingModule {}
