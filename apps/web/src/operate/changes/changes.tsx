import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useFormat, useWords } from '../../words/words.ts';
import type { Told } from '../stream/picture.ts';
import { linesOf } from './groups.ts';
import type { Line } from './groups.ts';
import { CHANGES } from './words.ts';

/** How many are shown before somebody asks for all. */
const FEW = 8;

/** What happened of late, the latest first. */
export function Changes({ told }: { readonly told: readonly Told[] }): JSX.Element {
  const words = useWords(CHANGES);
  const format = useFormat();
  const [isAll, setAll] = useState(false);
  const lines = useMemo(() => linesOf(told), [told]);
  return (
    <section class="operate-changes" aria-labelledby="changes">
      <h2 id="changes">{words.title}</h2>
      {lines.length === 0 && <p class="quiet">{words.none}</p>}
      <ol>
        {(isAll ? lines : lines.slice(0, FEW)).map((line, index) => (
          <ChangeLine key={lines.length - index} line={line} />
        ))}
      </ol>
      {lines.length > FEW && (
        <button
          type="button"
          class="button-small"
          aria-pressed={isAll}
          onClick={() => setAll(!isAll)}
        >
          {words.all(format.number(lines.length))}
        </button>
      )}
    </section>
  );
}

function ChangeLine({ line }: { readonly line: Line }): JSX.Element {
  const words = useWords(CHANGES);
  const format = useFormat();
  if (line.kind === 'lost')
    return <li class="operate-lost">{words.lost(format.number(line.changes))}</li>;
  const { change, times } = line;
  return (
    <li>
      <time dateTime={new Date(change.at).toISOString()}>{format.instant(change.at)}</time>
      <span>
        <strong>{change.endpoint ?? change.server ?? words.manager}</strong>{' '}
        {words.sentences[change.name](change)}
        {times > 1 && <span class="quiet"> · {words.times(format.number(times))}</span>}
      </span>
    </li>
  );
}
