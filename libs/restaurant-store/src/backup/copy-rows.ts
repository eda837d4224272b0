import type { PlaceStore, ReplaceResult } from '../place-store/place-store.ts';

/** Makes one store what another one is, whatever databases they are: one transaction, streamed. */
export function copyRows(
  from: PlaceStore,
  { to, origin }: { readonly to: PlaceStore; readonly origin: string },
): Promise<ReplaceResult> {
  return to.restore(origin, async (put) => {
    for await (const row of from.exportRows()) await put(row);
    return 0;
  });
}
