import type { JSX } from 'preact';
import { useFormat, useWords } from '../../words/words.ts';
import type { Format } from '../../words/format.ts';
import type { Picture } from '../stream/picture.ts';
import { OPERATE } from '../words.ts';
import { troublesOf } from './troubles.ts';
import type { Trouble } from './troubles.ts';

interface AttentionProps {
  readonly picture: Picture;
  readonly isLive: boolean;
}

/** The first thing to read: whether anything needs a hand, and what. Nobody knows that all is well of what was. */
export function Attention({ picture, isLive }: AttentionProps): JSX.Element | null {
  const words = useWords(OPERATE);
  const format = useFormat();
  const troubles = troublesOf(picture.servers, picture.steps);
  const isWell = troubles.length === 0;
  if (isWell && !isLive) return null;
  return (
    <section class="operate-attention">
      {/* Figures in the list change with every step: what is read out is how many there are. */}
      <p role="status" class={isWell ? 'status status-open' : 'operate-label'}>
        {isWell ? words.well : words.troubles(format.number(troubles.length))}
      </p>
      <ul>
        {troubles.map((trouble) => (
          <li key={keyOf(trouble)}>
            <span class={`status status-${trouble.kind === 'drained' ? 'closing' : 'closed'}`}>
              {sentenceOf(trouble, words.trouble, format)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf(trouble: Trouble): string {
  return [trouble.kind, trouble.server, 'endpoint' in trouble ? trouble.endpoint : ''].join(' ');
}

function sentenceOf(
  trouble: Trouble,
  words: (typeof OPERATE)['en']['trouble'],
  format: Format,
): string {
  const { server } = trouble;
  switch (trouble.kind) {
    case 'server-down':
      return words.serverDown(server);
    case 'endpoint-down':
      return words.endpointDown(server, trouble.endpoint, trouble.error ?? '');
    case 'breaker-open':
      return words.breakerOpen(server, trouble.endpoint);
    case 'waiting':
      return words.waiting(server, format.number(trouble.waiters));
    case 'failing':
      return words.failing(server, format.number(trouble.failures), format.number(trouble.calls));
    case 'drained':
      return words.drained(server, trouble.endpoint);
  }
}
