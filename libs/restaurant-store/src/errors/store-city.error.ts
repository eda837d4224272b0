import { AppError } from '@tablewise/kernel';
import { shownStore } from './shown-store.ts';

/** The store keeps the places of another city than the one that was asked for; it is as it was. */
export class StoreCityError extends AppError {
  readonly code = 'STORE_CITY';

  constructor(where: string, { kept, asked }: { readonly kept: string; readonly asked: string }) {
    super(
      `${where}: its places are of ${kept}, and the city is ${asked}; use the pack of ${kept} ` +
        `(CITY_FILE or --city) or another DATA_DIR, or give the database to ${asked}, which loses all ` +
        'that is there: "npm run import -- --move-city …" or "npm run demo-city -- --force"',
      { store: shownStore(where), kept, asked },
    );
  }
}
