import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { milliseconds } from '../charts/milliseconds.ts';
import type { Track } from '../charts/track.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { OPERATE } from '../words.ts';
import { minutesOf } from './minutes.ts';

interface FiguresTableProps {
  readonly server: string;
  readonly track: Track;
}

/** What the charts of a server show, to be read. It is made only when it is open. */
export function FiguresTable({ server, track }: FiguresTableProps): JSX.Element {
  const words = useWords(OPERATE);
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="operate-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {words.table}
        <span class="unseen"> {server}</span>
      </summary>
      {isOpen && <Minutes server={server} track={track} />}
    </details>
  );
}

function Minutes({ server, track }: FiguresTableProps): JSX.Element {
  const words = useWords(OPERATE);
  const format = useFormat();
  const caption = useId();
  const heads = [
    words.minute,
    words.calls,
    words.failed,
    words.latency,
    words.places,
    words.waiting,
  ];
  return (
    <>
      <p class="quiet" id={caption}>
        {words.tableCaption(server)}
      </p>
      <div class="operate-scroll" tabIndex={0} role="group" aria-labelledby={caption}>
        <table aria-labelledby={caption}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {minutesOf(track).map(({ from, latency, ...minute }) => (
              <tr key={from}>
                <th scope="row">{format.instant(from)}</th>
                <td>{format.number(minute.calls)}</td>
                <td>{format.number(minute.failures)}</td>
                <td>
                  {latency === undefined
                    ? words.none
                    : milliseconds(format, [latency.p50_ms, latency.p95_ms, latency.p99_ms])}
                </td>
                <td>{`${minute.leased}/${minute.places}`}</td>
                <td>{format.number(minute.waiters)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
