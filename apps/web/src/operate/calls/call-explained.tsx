import { dataOf } from '@tablewise/api-client';
import type { CallExplanation } from '@tablewise/api-client';
import type { JSX, TargetedSubmitEvent } from 'preact';
import { shownOf, useAnswer } from '../../api/use-answer.ts';
import { page } from '../../page.ts';
import { FaultNotice } from '../../parts/fault-notice.tsx';
import { navigate, queryHref, useLocation } from '../../router/location.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { milliseconds } from '../charts/milliseconds.ts';
import { Attempts } from './attempts.tsx';
import { CALLS } from './words.ts';

/** Tells how a call went, by the id that its answer had; the address asks the same again. */
export function CallExplained(): JSX.Element {
  const words = useWords(CALLS);
  const location = useLocation();
  const id = location.query.get('call') ?? '';
  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const asked = new FormData(event.currentTarget).get('call');
    navigate(queryHref(location, { call: typeof asked === 'string' ? asked.trim() : '' }));
  };
  return (
    <section class="operate-call" aria-labelledby="call">
      <h2 id="call">{words.title}</h2>
      <p class="quiet">{words.hint}</p>
      <form onSubmit={onSubmit}>
        <label>
          {words.id}{' '}
          <input key={id} name="call" defaultValue={id} autoComplete="off" spellcheck={false} />
        </label>
        <button type="submit">{words.explain}</button>
      </form>
      {idsIn(id).map((one) => (
        <Explanation key={one} id={one} />
      ))}
    </section>
  );
}

/** An answer that took several calls names them all in its one header. */
const MOST_IDS = 4;

function idsIn(asked: string): string[] {
  const ids = asked.split(/[\s,]+/).filter((id) => id !== '');
  return [...new Set(ids)].slice(0, MOST_IDS);
}

function Explanation({ id }: { readonly id: string }): JSX.Element {
  const words = useWords(CALLS);
  const asked = useAnswer(`call:${id}`, async (signal) =>
    dataOf(await page.api.GET('/api/v1/mcp/calls/{id}', { params: { path: { id } }, signal })),
  );
  const call = shownOf(asked);
  if (asked.state === 'failed') {
    if (asked.fault.kind === 'not-found') return <p role="status">{words.unknown}</p>;
    return <FaultNotice fault={asked.fault} onAgain={asked.askAgain} />;
  }
  // What is shown meanwhile was asked for under another id.
  return <div aria-live="polite">{call?.call_id === id && <Call call={call} />}</div>;
}

function Call({ call }: { readonly call: CallExplanation }): JSX.Element {
  const words = useWords(CALLS);
  const format = useFormat();
  const took = milliseconds(format, [call.duration_ms]);
  const at = format.instant(call.started_at);
  return (
    <>
      <p>
        <strong>{words.outcome(call.outcome)}</strong> ·{' '}
        {words.summary(call.tool, call.server, took, at)}
      </p>
      {call.request_id !== undefined && <p class="quiet">{words.request(call.request_id)}</p>}
      <Attempts call={call} />
    </>
  );
}
