import { restaurantsResultSchema, schemaNames } from '@tablewise/contracts';
import { z } from 'zod';
import { UnknownRestaurantError } from './unknown-restaurant.error.ts';

const { restaurants, metadata } = restaurantsResultSchema.shape;

/** What `GET /restaurants/{id}` answers. */
export const restaurantResultSchema = z
  .object({ restaurant: restaurants.element.describe('The record.'), metadata })
  .describe('One restaurant.')
  .register(schemaNames, { id: 'RestaurantResult' });

/**
 * Out of a result of `get_restaurants` for one id; what stands in its list was vouched for.
 * @throws UnknownRestaurantError
 */
export function theOnlyRestaurant(id: string, result: Readonly<Record<string, unknown>>): object {
  const { restaurants: found, metadata: about } = result;
  const restaurant: unknown = Array.isArray(found) ? found[0] : undefined;
  if (restaurant === undefined) throw new UnknownRestaurantError(id);
  return { restaurant, metadata: about };
}
