import type { Report, ReportsResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { shownOf } from '../../api/use-answer.ts';
import { FaultNotice } from '../../parts/fault-notice.tsx';
import { SkeletonCards } from '../../parts/skeleton.tsx';
import { navigate, queryHref, useLocation } from '../../router/location.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { ReportItem } from './report-item.tsx';
import { useReports } from './use-reports.ts';
import type { Desk } from './use-reports.ts';
import { REPORTS } from './words.ts';
import './reports.css';

const STATES: readonly Report['state'][] = ['open', 'settled'];

/** What diners say is wrong, for operators, who settle it. Which of it is shown is in the address. */
export function Reports(): JSX.Element {
  const words = useWords(REPORTS);
  const { query } = useLocation();
  const state = query.get('state') === 'settled' ? 'settled' : 'open';
  const desk = useReports(state);
  const { asked } = desk;
  const list = shownOf(asked);
  return (
    <section class="reports" aria-labelledby="reports">
      <div class="reports-head">
        <h2 id="reports">{words.title}</h2>
        <States shown={state} />
        <button type="button" class="button-small button-plain" onClick={asked.askAgain}>
          {words.again}
        </button>
      </div>
      {asked.state === 'failed' && (
        <FaultNotice fault={asked.fault} onAgain={asked.askAgain} stale={list !== undefined} />
      )}
      {list === undefined && asked.state === 'waiting' && <SkeletonCards count={2} />}
      {list?.reports.length === 0 && <p class="quiet">{words.none[state]}</p>}
      {list !== undefined && list.reports.length > 0 && <List list={list} desk={desk} />}
    </section>
  );
}

function States({ shown }: { readonly shown: Report['state'] }): JSX.Element {
  const words = useWords(REPORTS);
  const location = useLocation();
  const goTo = (state: Report['state']): void =>
    navigate(queryHref(location, { state: state === 'open' ? undefined : state }), {
      replace: true,
    });
  return (
    <div class="chips" role="group" aria-label={words.which}>
      {STATES.map((state) => (
        <button
          key={state}
          type="button"
          class="chip"
          aria-pressed={state === shown}
          onClick={() => goTo(state)}
        >
          {words.state[state]}
        </button>
      ))}
    </div>
  );
}

interface ListProps {
  readonly list: ReportsResult;
  readonly desk: Desk;
}

function List({ list, desk }: ListProps): JSX.Element {
  const words = useWords(REPORTS);
  const format = useFormat();
  const { more, askMore, change } = desk;
  return (
    <>
      <ul class="reports-list">
        {list.reports.map((report) => (
          <ReportItem key={report.id} report={report} onChanged={change} />
        ))}
      </ul>
      {more.state === 'failed' && <FaultNotice fault={more.fault} onAgain={askMore} />}
      <div class="reports-more">
        {list.next_cursor !== undefined && (
          <button type="button" onClick={askMore} disabled={more.state === 'waiting'}>
            {words.more}
          </button>
        )}
        <span class="quiet" role="status">
          {words.shownOf(format.number(list.reports.length), format.number(list.total))}
        </span>
      </div>
    </>
  );
}
