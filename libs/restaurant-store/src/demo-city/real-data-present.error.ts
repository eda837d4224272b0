import { AppError } from '@tablewise/kernel';

/** The store holds imported places, and a generated city may not replace them unasked. */
export class RealDataPresentError extends AppError {
  readonly code = 'STORE_HAS_REAL_DATA';

  constructor(places: number) {
    super(
      `the store holds ${places} imported places; a generated city does not mix with real data; --force replaces it`,
      { places },
    );
  }
}
