import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { SystemClock } from '@tablewise/kernel';
import type { Logger } from '@tablewise/kernel';
import type { ApiConfig } from '../config.ts';
import { RestaurantsModule } from '../restaurants/restaurants.module.ts';
import { RecommendationsController } from './recommendations.controller.ts';
import { RECOMMENDER_SETTINGS, Recommender } from './recommender.ts';
import type { RecommenderSettings } from './recommender.ts';

/** Recommendations within one deadline, that of a request. */
@Module({})
export class RecommendationsModule {
  static forRoot({ requestTimeoutMs }: ApiConfig, logger: Logger): DynamicModule {
    const clock = new SystemClock();
    const settings: RecommenderSettings = { deadlineMs: requestTimeoutMs, clock, logger };
    return {
      module: RecommendationsModule,
      imports: [RestaurantsModule],
      controllers: [RecommendationsController],
      providers: [Recommender, { provide: RECOMMENDER_SETTINGS, useValue: settings }],
    };
  }
}
