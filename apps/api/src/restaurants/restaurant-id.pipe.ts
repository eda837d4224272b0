import type { PipeTransform } from '@nestjs/common';
import { getRestaurantsInput } from '@tablewise/contracts';
import { ApiPathParameter } from '../docs/api-path-parameter.decorator.ts';
import { RESTAURANT_ID } from './examples.ts';
import { UnknownRestaurantError } from './unknown-restaurant.error.ts';

/** What cannot be an id is one that nobody has: a NUL among others, which a database may refuse. */
export class RestaurantIdPipe implements PipeTransform<string, string> {
  /** @throws UnknownRestaurantError */
  transform(id: string): string {
    const isPossible = getRestaurantsInput.shape.ids.element.safeParse(id).success;
    if (!isPossible || id.includes('\0')) throw new UnknownRestaurantError(id);
    return id;
  }
}

/** Documents the `id` in the path of a restaurant. */
export function ApiRestaurantId(): MethodDecorator {
  return ApiPathParameter('id', 'The id of a restaurant.', RESTAURANT_ID);
}
