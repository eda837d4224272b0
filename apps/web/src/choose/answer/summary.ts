import type { FindWords } from '../../find/words.ts';
import type { ReasonWords } from '../../reasons/kinds.ts';
import { labelIn } from '../../words/labels.ts';
import { sayNames } from '../../reasons/say.ts';
import type { Say } from '../../reasons/say.ts';
import { demandChips } from '../demands.ts';
import type { Question } from '../question.ts';
import type { CHOOSE } from '../words.ts';

interface SummaryWords {
  readonly choose: (typeof CHOOSE)['en'];
  readonly reasons: ReasonWords;
  readonly find: FindWords;
}

/** What was asked, in a line: where, when, for how long, with which wishes. */
export function summaryOf(question: Question, words: SummaryWords, say: Say): string[] {
  const { choose, reasons, find } = words;
  const demands = demandChips(question, { ...say, words: find }).map(({ text }) => text);
  const { format, labels } = say;
  const { open_at: at, stay_min: stay } = question;
  const place = question.near === undefined ? choose.anywhere : choose.nearYou;
  const musts = question.must_have?.map((name) => reasons.musts[name] ?? labelIn(labels, name));
  const prices = question.want_price_level?.map((level) => format.price(level));
  return [
    question.district === undefined ? place : sayNames(say, question.district),
    at === undefined ? choose.times.any : `${format.day(at)} ${format.time(at)}`,
    at === undefined || stay === undefined ? '' : choose.stayFor(format.minutes(stay)),
    ...demands,
    question.want_cuisine === undefined ? '' : sayNames(say, question.want_cuisine),
    question.avoid_cuisine === undefined ? '' : choose.not(sayNames(say, question.avoid_cuisine)),
    prices === undefined ? '' : format.list(prices),
    musts === undefined ? '' : choose.must(format.list(musts)),
  ].filter((part) => part !== '');
}
