import { searchByDistrictInput } from '@tablewise/contracts';
import type { z } from 'zod';
import { ContractField } from './contract-field.ts';

const { shape } = searchByDistrictInput;
type Arguments = z.output<typeof searchByDistrictInput>;

/** The arguments of `search_restaurants_by_district`. */
export class SearchByDistrictBody implements Arguments {
  @ContractField(shape.districts)
  readonly districts!: Arguments['districts'];

  @ContractField(shape.limit)
  readonly limit!: Arguments['limit'];

  @ContractField(shape.cursor)
  readonly cursor?: Arguments['cursor'];

  @ContractField(shape.fields)
  readonly fields?: Arguments['fields'];
}
