import { scanText } from './text-scanner.ts';
import type { WordSink } from './text-scanner.ts';

/** Follows letters from word to word of a text; makes nothing, since common words are many. */
class LetterFollower implements WordSink {
  private letters: Uint16Array = new Uint16Array(0);
  private isBeginning = false;
  /** How many letters have been read by the words up to now, in each way that one may begin. */
  private reached: number[] = [];
  private reachedNext: number[] = [];
  private isFound = false;

  isIn(text: string, letters: Uint16Array, isBeginning: boolean): boolean {
    this.letters = letters;
    this.isBeginning = isBeginning;
    this.reached.length = 0;
    this.isFound = false;
    scanText(text, this);
    return this.isFound;
  }

  word(units: Uint16Array, start: number, end: number): void {
    if (this.isFound) return;
    const { reached, reachedNext } = this;
    reachedNext.length = 0;
    this.follow(0, units, start, end);
    for (const from of reached) this.follow(from, units, start, end);
    this.reached = reachedNext;
    this.reachedNext = reached;
  }

  /** No word of letters goes on in a script without spaces. */
  run(): void {
    this.reached.length = 0;
  }

  private follow(from: number, units: Uint16Array, start: number, end: number): void {
    const { letters } = this;
    const left = letters.length - from;
    if (end - start > left && !this.isBeginning) return;
    const length = Math.min(end - start, left);
    for (let at = 0; at < length; at++) if (units[start + at] !== letters[from + at]) return;
    if (length === left) this.isFound = true;
    else this.reachedNext.push(from + length);
  }
}

/** One for all texts, as there is one scanner. */
const FOLLOWER = new LetterFollower();

/** Whether neighbouring words of a text have just these letters, or begin with them. */
export function standsIn(text: string, letters: Uint16Array, isBeginning: boolean): boolean {
  return FOLLOWER.isIn(text, letters, isBeginning);
}
