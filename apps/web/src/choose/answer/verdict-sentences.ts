import type { ReasonWords } from '../../reasons/kinds.ts';
import type { Verdict } from '../../reasons/verdict.ts';
import type { Format } from '../../words/format.ts';
import type { CHOOSE } from '../words.ts';

/** As many figures as a sentence holds. */
const MOST = 2;
/** Less is nothing in points with one decimal. */
const LEVEL = 0.05;

interface VerdictWords {
  readonly choose: (typeof CHOOSE)['en'];
  readonly figures: ReasonWords['figures'];
  readonly format: Format;
}

/** What the pick has over the next one: "It beat B by 0.9 of 100 points, by votes; B is ahead in ….". */
export function beatSentence(verdict: Verdict, name: string, words: VerdictWords): string {
  const { choose, format } = words;
  const { lead, ahead, behind } = verdict;
  const by = listOf(ahead, words);
  const points = format.number(lead);
  const beat = lead < LEVEL ? choose.close(name) : choose.beat(name, points);
  return (
    beat +
    (by === '' || lead < LEVEL ? '' : choose.beatBy(by)) +
    (behind.length === 0 ? '' : choose.beatenIn(name, listOf(behind, words))) +
    choose.stop
  );
}

/** Why another one is not the pick; `verdict` is that of the pick over it. */
export function whyNotSentences(verdict: Verdict, pick: string, words: VerdictWords): string[] {
  const { choose, format } = words;
  const { lead, ahead, behind } = verdict;
  const points = format.number(Math.abs(lead));
  const first =
    Math.abs(lead) < LEVEL
      ? choose.level(pick)
      : lead > 0
        ? choose.behind(points, pick)
        : choose.aheadButDrawn(points, pick);
  return [
    first,
    ahead.length === 0 ? '' : choose.lessIn(listOf(ahead, words)),
    behind.length === 0 ? '' : choose.moreIn(listOf(behind, words)),
  ].filter((sentence) => sentence !== '');
}

function listOf(of: Verdict['ahead'], { figures, format }: VerdictWords): string {
  return format.list(of.slice(0, MOST).map((figure) => figures[figure]));
}
