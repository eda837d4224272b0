import { Module } from '@nestjs/common';
import { RestaurantTools } from './restaurant-tools.ts';
import { RestaurantsController } from './restaurants.controller.ts';

@Module({ controllers: [RestaurantsController], providers: [RestaurantTools] })
export class RestaurantsModule {}
