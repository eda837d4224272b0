/**
 * What each item of a list must be. As `context: { item }` of a validator with `each` it tells
 * `BodyPipe` which item is wrong: class-validator says only that one is.
 */
export class ItemRule {
  constructor(readonly accepts: (item: unknown) => boolean) {}
}
