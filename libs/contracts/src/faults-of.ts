import type { z } from 'zod';
import type { Fault } from './tool-error.ts';

/** A hostile list of 10,000 wrong items is described by its first ones. */
const MAX_FAULTS = 20;

/** What zod found, as RFC 6901 pointers into the value; at most the first 20. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.slice(0, MAX_FAULTS).flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.slice(0, MAX_FAULTS).map((key) => ({
          pointer: pointerTo([...issue.path, key]),
          detail: 'unknown name',
        }))
      : [{ pointer: pointerTo(issue.path), detail: issue.message }],
  );
}

function pointerTo(path: readonly PropertyKey[]): string {
  return path
    .map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
