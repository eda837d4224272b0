import { ContentReader } from './content-reader.ts';
import { namesNoDay } from './hours-rule.ts';
import type { DaySelector, HoursRule, LeftOutRule, RuleContent } from './hours-rule.ts';
import { NotUnderstoodError } from './not-understood.error.ts';
import { AMBIGUOUS, readSelection } from './selector-reader.ts';
import { TokenCursor } from './token-cursor.ts';

/** What hours say, rule by rule. */
export interface ParsedRules {
  readonly rules: readonly HoursRule[];
  readonly leftOut: readonly LeftOutRule[];
  readonly warnings: readonly string[];
}

/** Reads rules out of hours, left to right. Throws NotUnderstoodError. */
export function parseRules(text: string): ParsedRules {
  return new RuleParser(text).parse();
}

class RuleParser {
  private readonly cursor: TokenCursor;
  private readonly content: ContentReader;
  private readonly rules: HoursRule[] = [];
  private readonly leftOut: LeftOutRule[] = [];
  private readonly eitherWay: HoursRule[] = [];

  constructor(text: string) {
    this.cursor = new TokenCursor(text);
    this.content = new ContentReader(this.cursor);
  }

  parse(): ParsedRules {
    const { cursor, rules, leftOut } = this;
    this.rule('replaces');
    while (!cursor.isAtEnd()) {
      if (cursor.takeSign(',')) this.rule('adds');
      else if (!cursor.takeSign(';')) throw cursor.stuck();
      else if (!cursor.isAtEnd()) this.rule('replaces');
    }
    this.content.assertClockIsClear();
    const listed = this.eitherWay.map((rule) => this.asList(rule));
    return { rules, leftOut, warnings: [...this.content.warnings, ...listed] };
  }

  private rule(joins: HoursRule['joins']): void {
    const from = this.cursor.position;
    const { selectors, leftOut, isEitherWay } = readSelection(this.cursor);
    const says = this.content.read();
    const text = this.cursor.textFrom(from);
    for (const left of leftOut) this.leftOut.push({ ...left, text });
    for (const selector of selectors) this.add({ text, joins, selector, says });
    if (isEitherWay) this.eitherWay.push(...this.rules.slice(-1));
  }

  /** Where the sun says on some dates only when it is open, the other days are still known. */
  private add(rule: HoursRule): void {
    const { selector, says, text } = rule;
    if (says.kind !== 'sun') this.rules.push(rule);
    else if (selector.dates !== undefined) {
      this.leftOut.push({ what: 'hours by the sun', text, days: selector.days });
    } else if (isOnlyHolidays(selector)) this.rules.push({ ...rule, says: UNKNOWN });
    else throw new NotUnderstoodError(`depends on the sun: "${says.word}"`);
  }

  /**
   * "PH Su off" are holidays on Sundays to the letter. Where nothing else is said of Sundays, it
   * was hardly meant so: then it is the list that it looks like.
   */
  private asList(rule: HoursRule): string {
    const { days } = rule.selector;
    const others = this.rules.filter((other) => other !== rule);
    const isTold = others.some(
      (other) => namesNoDay(other) || other.selector.days.some((day) => days.includes(day)),
    );
    if (isTold) throw new NotUnderstoodError(AMBIGUOUS);
    return `days and holidays without a comma are read as a list: ${rule.text}`;
  }
}

const UNKNOWN: RuleContent = { kind: 'unknown' };

function isOnlyHolidays({ publicHoliday, days }: DaySelector): boolean {
  return publicHoliday && days.length === 0;
}
