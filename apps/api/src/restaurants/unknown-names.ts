import type { Fault } from '@tablewise/contracts';
import type { ErrorDetails } from '@tablewise/kernel';
import { z } from 'zod';

/** How tools name what they do not know: bare, or with the nearest names that they do. */
const unknownNames = z.array(
  z.union([
    z.string().transform((name) => ({ name, suggestions: undefined })),
    z.object({ name: z.string(), suggestions: z.array(z.string()) }),
  ]),
);

/**
 * The details of a refusal, with the names that the tool did not know put as a problem has them:
 * `errors` that point at each in the caller's body, and `suggestions` by name.
 */
export function withUnknownNames(details: ErrorDetails, body: object): ErrorDetails {
  const { unknown, ...rest } = details;
  const names = unknownNames.safeParse(unknown);
  if (!names.success) return details;
  const suggestions = names.data.flatMap(({ name, suggestions }) =>
    suggestions === undefined ? [] : [[name, suggestions]],
  );
  return {
    errors: names.data.flatMap(({ name }) => faultsAt(name, body)),
    ...(suggestions.length > 0 && { suggestions: Object.fromEntries(suggestions) }),
    ...rest,
  };
}

function faultsAt(name: string, body: object): Fault[] {
  return Object.entries(body).flatMap(([field, value]: [string, unknown]) =>
    Array.isArray(value)
      ? value.flatMap((item, index) =>
          item === name ? [{ pointer: `/${field}/${index}`, detail: 'unknown name' }] : [],
        )
      : [],
  );
}
