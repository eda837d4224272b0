const MAX_POINTER_LENGTH = 200;

/** RFC 6901, of bounded length: the name may be the caller's own. */
export function pointerTo(...path: readonly (string | number)[]): string {
  return withinBounds(
    path
      .map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join(''),
  );
}

/** A pointer that somebody else made. */
export function withinBounds(pointer: string): string {
  return pointer.slice(0, MAX_POINTER_LENGTH);
}
