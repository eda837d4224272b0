import type { RankStream } from './rank-stream.ts';

/** What a beginning of a text may go on to. */
export interface Completions {
  /** 1: nothing begins so, and one typing error is forgiven. */
  readonly distance: 0 | 1;
  /** Numbers of labels in the source's list, those with most places first. */
  readonly labels: readonly number[];
  /** Places whose names have the words of the text, the last one as the beginning of another. */
  readonly names: RankStream;
}
