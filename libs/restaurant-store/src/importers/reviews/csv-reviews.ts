import { fingerprint } from '../../records/fingerprint.ts';
import type { StoredReview } from '../../place-store/place-store.ts';
import { columnsIn } from '../mapped/mapping.ts';
import type { ReviewMapping } from '../mapped/mapping.ts';
import { Row } from '../mapped/row.ts';
import { rejected } from '../run/reading.ts';
import type { Raw, Stream } from '../run/reading.ts';
import type { Judged } from '../run/judged.ts';
import { readCsv } from '../text/read-csv.ts';
import type { ReviewFile } from './review-file.ts';
import { reviewOf } from './review-of.ts';

/** Reviews in CSV, whose columns a mapping names. */
export class CsvReviews implements ReviewFile {
  /** `language` is for reviews whose row does not name one; without it each is looked at. */
  constructor(
    private readonly file: string,
    private readonly options: {
      readonly mapping: ReviewMapping;
      readonly language?: string | undefined;
    },
  ) {}

  /** @throws ImportTruncatedError, ImportMalformedError, ImportFileError */
  read(): Stream<Raw> {
    const { delimiter, fields } = this.options.mapping;
    return readCsv(this.file, { delimiter, columns: columnsIn(fields) });
  }

  review(value: unknown): Judged<StoredReview> {
    const { mapping, language } = this.options;
    const { dataset, fields, restaurant_prefix, source } = mapping;
    const row = Row.of(value);
    const restaurant = row?.identity(fields.restaurant_id);
    if (row === undefined || restaurant === undefined) return rejected('no_restaurant_id');
    const author = row.text(fields.author);
    const text = row.text(fields.text) ?? '';
    const date = row.text(fields.date) ?? '';
    const own = row.text(fields.id) ?? fingerprint([restaurant, author ?? '', date, text]);
    return reviewOf({
      id: `${dataset}:${own}`,
      restaurantId: `${restaurant_prefix}${restaurant}`,
      text,
      date,
      stars: row.number(fields.stars),
      language: row.text(fields.language) ?? language,
      author,
      dataset,
      source,
    });
  }
}
