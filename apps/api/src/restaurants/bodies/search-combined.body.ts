import { searchCombinedInput } from '@tablewise/contracts';
import type { z } from 'zod';
import { ContractField } from './contract-field.ts';

const { shape } = searchCombinedInput;
type Arguments = z.output<typeof searchCombinedInput>;

/** Districts, meal types or both: see `COMBINED_RULES`. */
export class SearchCombinedBody implements Arguments {
  @ContractField(shape.districts)
  readonly districts?: Arguments['districts'];

  @ContractField(shape.meal_types)
  readonly meal_types?: Arguments['meal_types'];

  @ContractField(shape.meal_rule)
  readonly meal_rule!: Arguments['meal_rule'];

  @ContractField(shape.limit)
  readonly limit!: Arguments['limit'];

  @ContractField(shape.cursor)
  readonly cursor?: Arguments['cursor'];

  @ContractField(shape.fields)
  readonly fields?: Arguments['fields'];
}
