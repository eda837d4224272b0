import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Logger } from '@tablewise/kernel';
import type { ApiConfig } from '../config.ts';
import { RestaurantsModule } from '../restaurants/restaurants.module.ts';
import { provideSecondCallSettings } from '../second-call/second-call-settings.ts';
import { RecommendationsController } from './recommendations.controller.ts';
import { Recommender } from './recommender.ts';

/** Recommendations within one deadline, that of a request. */
@Module({})
export class RecommendationsModule {
  static forRoot(config: ApiConfig, logger: Logger): DynamicModule {
    return {
      module: RecommendationsModule,
      imports: [RestaurantsModule],
      controllers: [RecommendationsController],
      providers: [Recommender, provideSecondCallSettings(config, logger)],
    };
  }
}
