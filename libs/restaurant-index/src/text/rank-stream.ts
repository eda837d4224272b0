/** What a stream answers when it has no more ranks. */
export const END = 0xffff_ffff;

/**
 * Ranks in ascending order, each once, made as they are asked for: whoever has enough stops asking.
 * Good for one pass.
 */
export interface RankStream {
  /** The lowest rank that is not below `from`, or END. `from` must not go back between calls. */
  next(from: number): number;
}
