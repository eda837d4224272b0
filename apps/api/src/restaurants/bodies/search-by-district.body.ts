import { Districts, FieldNames, PageCursor, PageLimit } from './search-fields.ts';

/** The arguments of `search_restaurants_by_district`. */
export class SearchByDistrictBody {
  @Districts({ required: true })
  readonly districts!: string[];

  @PageLimit()
  readonly limit?: number;

  @PageCursor()
  readonly cursor?: string;

  @FieldNames()
  readonly fields?: string[];
}
