import { dataOf } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { shownOf, useAnswer } from '../../api/use-answer.ts';
import { page } from '../../page.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { ask } from '../ask.ts';
import type { Question } from '../question.ts';
import { CHOOSE } from '../words.ts';
import { waysOn } from './ways-on.ts';
import type { WayOn } from './ways-on.ts';

interface CountedWay extends WayOn {
  readonly count: number;
}

/** Names what to ask without, and how much that would find. */
export function NothingFound({ question }: { readonly question: Question }): JSX.Element {
  const words = useWords(CHOOSE);
  const format = useFormat();
  const ways = shownOf(useAnswer(`ways:${JSON.stringify(question)}`, countWays(question))) ?? [];
  return (
    <div class="notice">
      <h2>{words.nothing}</h2>
      {ways.length > 0 && <p>{words.nothingHint}</p>}
      <div class="chips">
        {ways.map(({ kind, changes, count }) => (
          <button key={kind} type="button" onClick={() => ask(format.localNow(), changes)}>
            {words.found(words.without[kind], format.number(count))}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Those that find something, the one that finds most first. */
function countWays(question: Question): (signal: AbortSignal) => Promise<CountedWay[]> {
  return async (signal) => {
    const counted = await Promise.all(
      waysOn(question).map(async (way) => {
        const query = { ...way.criteria, limit: 1 };
        const found = await page.api.GET('/api/v1/restaurants', { params: { query }, signal });
        return { ...way, count: dataOf(found).total };
      }),
    );
    return counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  };
}
