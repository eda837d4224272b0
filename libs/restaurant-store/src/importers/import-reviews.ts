import { basename } from 'node:path';
import type { PlaceStore, StoredReview } from '../place-store/place-store.ts';
import type { ReviewFormat } from './formats.ts';
import { readMapping, reviewMappingSchema } from './mapped/mapping.ts';
import { CsvReviews } from './reviews/csv-reviews.ts';
import { ofKnownPlaces } from './reviews/known-places.ts';
import type { ReviewFile } from './reviews/review-file.ts';
import { YelpReviews } from './reviews/yelp-reviews.ts';
import type { ImportReport } from './run/import-report.ts';
import { ImportRun } from './run/import-run.ts';
import { NothingAcceptedError, reportOfNothing } from './run/import-refused.error.ts';
import { judged } from './run/judged.ts';

/** What `importReviews` reads. */
export interface ReviewImport {
  readonly format: ReviewFormat;
  readonly file: string;
  /** For `csv-reviews`: the file that says which column is what. */
  readonly mapping?: string | undefined;
  /** BCP 47, for reviews that do not say; without it each text is looked at. */
  readonly language?: string | undefined;
  readonly onProgress?: (read: number) => void;
}

/**
 * Replaces the reviews of a dataset by those of a file, whole or not at all. Reviews of places that
 * the store does not have are rejected.
 *
 * @throws NothingAcceptedError (carries the report), ImportTruncatedError, ImportMalformedError,
 *   ImportFileError, and what `PlaceStore.replaceReviews` throws
 */
export async function importReviews(
  store: PlaceStore,
  options: ReviewImport,
): Promise<ImportReport> {
  const { format, file } = options;
  const { dataset, reviews } = openReviews(options);
  const run = new ImportRun<StoredReview>(options.onProgress);
  const replacement = { dataset, origin: basename(file), supersedes: [] };
  const { added, updated, unchanged, removed, generation } = await store.replaceReviews(
    replacement,
    async (put) => {
      const read = judged(reviews.read(), (value) => reviews.review(value));
      await run.readInto(ofKnownPlaces(read, store), put);
      if (run.isEmpty)
        throw new NothingAcceptedError(
          await reportOfNothing(store, { format, file, ...run.findings() }),
        );
      return run.rejections;
    },
  );
  const counts = { added, updated, unchanged, removed, removedGenerated: 0, generation };
  return { format, file, ...run.findings(), ...counts };
}

interface OpenReviews {
  readonly dataset: string;
  readonly reviews: ReviewFile;
}

function openReviews({ format, file, mapping, language }: ReviewImport): OpenReviews {
  if (format === 'yelp-reviews') {
    return { dataset: format, reviews: new YelpReviews(file, { dataset: format, language }) };
  }
  if (mapping === undefined) throw new TypeError('csv-reviews are read through a mapping');
  const read = readMapping(mapping, reviewMappingSchema);
  return { dataset: read.dataset, reviews: new CsvReviews(file, { mapping: read, language }) };
}
