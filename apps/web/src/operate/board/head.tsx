import type { JSX } from 'preact';
import { ACTIONS } from '../actions/words.ts';
import { useFormat, useWords } from '../../words/words.ts';
import type { Picture } from '../stream/picture.ts';
import { OPERATE } from '../words.ts';

interface HeadProps {
  readonly picture: Picture;
  readonly isPaused: boolean;
  readonly onPause: () => void;
  readonly onReload: () => void;
}

/** Which process speaks, and what concerns all of its servers. */
export function Head({ picture, isPaused, onPause, onReload }: HeadProps): JSX.Element {
  const words = useWords(OPERATE);
  const actions = useWords(ACTIONS);
  const format = useFormat();
  const { hello } = picture;
  return (
    <div class="operate-head">
      {hello !== undefined && (
        <p class="quiet">
          {words.replica(hello.replica, hello.version, format.dayAndInstant(hello.started_at))}{' '}
          {words.zone(format.zone)}
        </p>
      )}
      <div class="operate-buttons">
        <button type="button" class="button-small" aria-pressed={isPaused} onClick={onPause}>
          {isPaused ? words.goOn : words.pause}
        </button>
        <button type="button" class="button-small" onClick={onReload}>
          {actions.reload.name}
        </button>
      </div>
    </div>
  );
}
