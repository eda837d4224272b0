import { dataOf } from '@tablewise/api-client';
import type { Report } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useAction } from '../../api/use-action.ts';
import { page } from '../../page.ts';
import { FaultNotice } from '../../parts/fault-notice.tsx';
import { restaurantHref } from '../../router/routes.ts';
import { useHref } from '../../router/use-href.ts';
import { REPORT_KINDS } from '../../words/report-kinds.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { REPORTS } from './words.ts';

interface ReportItemProps {
  readonly report: Report;
  readonly onChanged: (report: Report) => void;
}

/**
 * One report, and the button that settles it or opens it again. That does not ask first: the same
 * button takes it back.
 */
export function ReportItem({ report, onChanged }: ReportItemProps): JSX.Element {
  const words = useWords(REPORTS);
  const kinds = useWords(REPORT_KINDS);
  const name = report.restaurant_name ?? report.restaurant_id;
  const isOpen = report.state === 'open';
  const moving = useAction(async (signal) => {
    const moved = await move(report, signal);
    onChanged(moved);
    return moved;
  });
  return (
    <li>
      <div class="reports-text">
        <Restaurant report={report} />
        <p>
          <strong>{kinds[report.kind]}</strong>
          {report.text !== undefined && ` · ${report.text}`}
        </p>
        <Times report={report} />
      </div>
      <div class="reports-move">
        <button
          type="button"
          class="button-small"
          aria-label={isOpen ? words.settleOf(name) : words.reopenOf(name)}
          onClick={moving.act}
        >
          {isOpen ? words.settle : words.reopen}
        </button>
        <span role="status" class="quiet">
          {moving.state === 'done' && words.became[moving.outcome.state]}
        </span>
      </div>
      {moving.state === 'failed' && (
        <FaultNotice key={moving.fault} fault={moving.fault} onAgain={moving.act} />
      )}
    </li>
  );
}

function Restaurant({ report }: { readonly report: Report }): JSX.Element {
  const words = useWords(REPORTS);
  const href = useHref();
  const { restaurant_id: id, restaurant_name: name } = report;
  return name === null ? <p>{words.gone(id)}</p> : <a href={href(restaurantHref(id))}>{name}</a>;
}

function Times({ report }: { readonly report: Report }): JSX.Element {
  const words = useWords(REPORTS);
  const format = useFormat();
  const { reported_at, settled_at } = report;
  return (
    <p class="quiet">
      {words.reported(format.since(reported_at))}
      {settled_at !== undefined && ` · ${words.settledAt(format.since(settled_at))}`}
    </p>
  );
}

async function move({ id, state }: Report, signal: AbortSignal): Promise<Report> {
  const call = { params: { path: { id } }, signal };
  const answer =
    state === 'open'
      ? await page.api.POST('/api/v1/reports/{id}/settle', call)
      : await page.api.POST('/api/v1/reports/{id}/reopen', call);
  return dataOf(answer).report;
}
