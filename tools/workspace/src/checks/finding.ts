/** Something in the repository that is not as it must be. */
export interface Finding {
  /** A file or folder, from the root. */
  readonly where: string;
  readonly what: string;
}
