import { searchByMealTypeInput } from '@tablewise/contracts';
import type { z } from 'zod';
import { ContractField } from './contract-field.ts';

const { shape } = searchByMealTypeInput;
type Arguments = z.output<typeof searchByMealTypeInput>;

/** The arguments of `search_restaurants_by_meal_type`. */
export class SearchByMealTypeBody implements Arguments {
  @ContractField(shape.meal_types)
  readonly meal_types!: Arguments['meal_types'];

  @ContractField(shape.meal_rule)
  readonly meal_rule!: Arguments['meal_rule'];

  @ContractField(shape.limit)
  readonly limit!: Arguments['limit'];

  @ContractField(shape.cursor)
  readonly cursor?: Arguments['cursor'];

  @ContractField(shape.fields)
  readonly fields?: Arguments['fields'];
}
