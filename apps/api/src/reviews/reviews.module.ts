import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Logger } from '@tablewise/kernel';
import type { ApiConfig } from '../config.ts';
import { RestaurantsModule } from '../restaurants/restaurants.module.ts';
import { provideSecondCallSettings } from '../second-call/second-call-settings.ts';
import { ReviewReader } from './review-reader.ts';
import { ReviewsController } from './reviews.controller.ts';

/** Reviews, and what they express. */
@Module({})
export class ReviewsModule {
  static forRoot(config: ApiConfig, logger: Logger): DynamicModule {
    return {
      module: ReviewsModule,
      imports: [RestaurantsModule],
      controllers: [ReviewsController],
      providers: [ReviewReader, provideSecondCallSettings(config, logger)],
    };
  }
}
