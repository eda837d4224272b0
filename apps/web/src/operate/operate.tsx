import { dataOf } from '@tablewise/api-client';
import type { Operator } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { shownOf, useAnswer } from '../api/use-answer.ts';
import type { Asked } from '../api/use-answer.ts';
import { page } from '../page.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { SkeletonCards } from '../parts/skeleton.tsx';
import { useTitle } from '../parts/use-title.ts';
import { lazy } from '../router/lazy.tsx';
import { useWords } from '../words/words.ts';
import { Board } from './board/board.tsx';
import { CallExplained } from './calls/call-explained.tsx';
import { OPERATE } from './words.ts';
import './operate.css';

/** What diners report can wait for the servers. */
const Reports = lazy(async () => (await import('./report-desk/reports.tsx')).Reports);

/** What becomes of the servers, live, and what an operator may do to them. */
export function Operate(): JSX.Element {
  const words = useWords(OPERATE);
  useTitle(words.title);
  return (
    <div class="operate">
      <h1>{words.title}</h1>
      <ForOperators />
    </div>
  );
}

/** Who may not see it is told so, before anything is tried that would be refused. */
function ForOperators(): JSX.Element {
  const words = useWords(OPERATE);
  const asked = useOperator();
  const caller = shownOf(asked);
  if (asked.state === 'failed' && caller === undefined)
    return <FaultNotice fault={asked.fault} onAgain={asked.askAgain} />;
  if (caller === undefined) return <SkeletonCards count={2} />;
  if (!caller.operator) return <p class="notice">{words.reasons[caller.reason ?? 'other']}</p>;
  return (
    <>
      <Board />
      <CallExplained />
      <Reports />
    </>
  );
}

function useOperator(): Asked<Operator> {
  return useAnswer('operator', async (signal) =>
    dataOf(await page.api.GET('/api/v1/operator', { signal })),
  );
}
