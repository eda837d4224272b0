import { Module } from '@nestjs/common';
import { SystemClock } from '@tablewise/kernel';
import { CatalogueController } from './catalogue.controller.ts';
import { askLanguages } from './language/ask-languages.ts';
import { CallerLanguage } from './language/caller-language.ts';
import { CityLanguages } from './language/city-languages.ts';
import { RestaurantTools } from './restaurant-tools.ts';
import { RestaurantsController } from './restaurants.controller.ts';
import { SearchController } from './search.controller.ts';

/** Searches, records and the tools of the original design, each through its tool. */
@Module({
  controllers: [SearchController, CatalogueController, RestaurantsController],
  exports: [RestaurantTools, CallerLanguage],
  providers: [
    RestaurantTools,
    CallerLanguage,
    {
      provide: CityLanguages,
      inject: [RestaurantTools],
      useFactory: (tools: RestaurantTools) =>
        new CityLanguages(() => askLanguages(tools), new SystemClock()),
    },
  ],
})
export class RestaurantsModule {}
