import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.ts';
import { RestaurantTools } from './restaurant-tools.ts';
import { RestaurantsController } from './restaurants.controller.ts';
import { SearchController } from './search.controller.ts';

/** Searches, records and the tools of the original design, each through its tool. */
@Module({
  controllers: [SearchController, CatalogueController, RestaurantsController],
  exports: [RestaurantTools],
  providers: [RestaurantTools],
})
export class RestaurantsModule {}
