const MAX_POINTER_LENGTH = 200;

/** RFC 6901, of bounded length: the name may be the caller's own. */
export function pointerTo(...path: readonly (string | number)[]): string {
  return path
    .map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .slice(0, MAX_POINTER_LENGTH);
}
