import { z } from 'zod';
import { cityPackSchema } from './city-pack.ts';

/**
 * The JSON Schema of a pack's file, as editors read it: what may be left out is optional. It stands
 * in `city-pack.schema.json`, to which the `$schema` of a pack points.
 */
export function cityPackJsonSchema(): object {
  const schema = z.toJSONSchema(cityPackSchema, { io: 'input' });
  return { ...schema, title: 'A city pack' };
}
