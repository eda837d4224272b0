import { tokenize, unexpected } from './tokenize.ts';
import type { Meaning, Token } from './tokenize.ts';
import type { NotUnderstoodError } from './not-understood.error.ts';

/** Goes over the words of hours, left to right, without going back. */
export class TokenCursor {
  private readonly tokens: readonly Token[];
  private at = 0;

  /** Throws NotUnderstoodError. */
  constructor(private readonly text: string) {
    this.tokens = tokenize(text);
  }

  get position(): number {
    return this.at;
  }

  isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): Meaning | undefined {
    return this.tokens[this.at + ahead]?.meaning;
  }

  take<K extends Meaning['kind']>(kind: K): Extract<Meaning, { kind: K }> | undefined {
    const next = this.peek();
    if (next === undefined || !isOf(next, kind)) return undefined;
    this.at++;
    return next;
  }

  takeSign(sign: string): boolean {
    const next = this.peek();
    const taken = next?.kind === 'sign' && next.sign === sign;
    if (taken) this.at++;
    return taken;
  }

  isSign(sign: string, ahead = 0): boolean {
    const next = this.peek(ahead);
    return next?.kind === 'sign' && next.sign === sign;
  }

  /** What is written from one position to the present one. */
  textFrom(position: number): string {
    return this.text.slice(this.tokens[position]?.start, this.tokens[this.at - 1]?.end);
  }

  stuck(): NotUnderstoodError {
    return unexpected(this.text, this.tokens[this.at]?.start ?? this.text.length);
  }
}

function isOf<K extends Meaning['kind']>(
  meaning: Meaning,
  kind: K,
): meaning is Extract<Meaning, { kind: K }> {
  return meaning.kind === kind;
}
