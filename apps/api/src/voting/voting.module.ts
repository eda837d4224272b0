import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { SystemClock } from '@tablewise/kernel';
import type { ApiConfig } from '../config.ts';
import { ReportDeskController } from '../reporting/report-desk.controller.ts';
import { ReportsController } from '../reporting/reports.controller.ts';
import { RestaurantsModule } from '../restaurants/restaurants.module.ts';
import { VOTE_LIMITS, VoteLimitsGuard } from './vote-limits.guard.ts';
import type { VoteLimits } from './vote-limits.guard.ts';
import { VotingController } from './voting.controller.ts';

/**
 * Votes and reports, limited by the time of this process: together, for they share the limits of who
 * sends them.
 */
@Module({
  imports: [RestaurantsModule],
  controllers: [VotingController, ReportsController, ReportDeskController],
})
export class VotingModule {
  static forRoot({ newVoters }: Pick<ApiConfig, 'newVoters'>): DynamicModule {
    const limits: VoteLimits = { newVoters, clock: new SystemClock() };
    return {
      module: VotingModule,
      providers: [VoteLimitsGuard, { provide: VOTE_LIMITS, useValue: limits }],
    };
  }
}
