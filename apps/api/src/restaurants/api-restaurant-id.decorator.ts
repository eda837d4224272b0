import { ApiParam } from '@nestjs/swagger';
import { RESTAURANT_ID } from './examples.ts';

/** Documents the `id` in the path of a restaurant. */
export function ApiRestaurantId(): MethodDecorator {
  return ApiParam({
    name: 'id',
    description: 'The id of a restaurant.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
    example: RESTAURANT_ID,
  });
}
