import { ApiPathParameter } from '../docs/api-path-parameter.decorator.ts';
import { RESTAURANT_ID } from './examples.ts';

/** Documents the `id` in the path of a restaurant. */
export function ApiRestaurantId(): MethodDecorator {
  return ApiPathParameter('id', 'The id of a restaurant.', RESTAURANT_ID);
}
