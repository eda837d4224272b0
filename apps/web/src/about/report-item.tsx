import type { Report } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { restaurantHref } from '../router/routes.ts';
import { useHref } from '../router/use-href.ts';
import { REPORT_KINDS } from '../words/report-kinds.ts';
import { useFormat, useWords } from '../words/words.ts';
import { ABOUT } from './words.ts';

/** One report as its voter reads it. */
export function ReportItem({ report }: { readonly report: Report }): JSX.Element {
  const words = useWords(ABOUT);
  const kinds = useWords(REPORT_KINDS);
  const format = useFormat();
  const href = useHref();
  const { restaurant_id, restaurant_name, kind, text, state, reported_at } = report;
  return (
    <li>
      {restaurant_name === null ? (
        words.gone
      ) : (
        <a href={href(restaurantHref(restaurant_id))}>{restaurant_name}</a>
      )}
      <span>{text === undefined ? kinds[kind] : `${kinds[kind]} · ${text}`}</span>
      <span class="quiet">
        {format.date(format.local(reported_at))} · {words.reportState[state]}
      </span>
    </li>
  );
}
