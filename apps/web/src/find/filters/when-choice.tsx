import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { shownOf } from '../../api/use-answer.ts';
import { useCity } from '../../city.ts';
import { changed, without } from '../criteria.ts';
import type { Criteria } from '../criteria.ts';
import { useFinding } from '../finding.ts';
import { presetsAt } from '../when.ts';

/** Open when: the times that are asked for most, or any other, in the city's time. */
export function WhenChoice(): JSX.Element {
  const { criteria, telling, goTo } = useFinding();
  const { words, format } = telling;
  const { tonight, tomorrowNoon } = presetsAt(format.localNow());
  const at = (open_at: string): Criteria => changed(criteria, { open_at, open_now: undefined });
  const { open_now, open_at } = criteria;
  const preset = (text: string, isSet: boolean, next: Criteria): JSX.Element => (
    <button type="button" class="chip" aria-pressed={isSet} onClick={() => goTo(next)}>
      {text}
    </button>
  );
  return (
    <fieldset class="find-choice">
      <legend>{words.when}</legend>
      <div class="chips">
        {preset(
          words.anyTime,
          open_now === undefined && open_at === undefined,
          without(criteria, 'open'),
        )}
        {preset(words.now, open_now === true, changed(criteria, { open_now: true }))}
        {tonight !== undefined && preset(words.tonight, open_at === tonight, at(tonight))}
        {preset(words.tomorrowNoon, open_at === tomorrowNoon, at(tomorrowNoon))}
      </div>
      <OtherTime value={open_at ?? ''} onChosen={(time) => goTo(at(time))} />
      {(open_now ?? open_at) !== undefined && (
        <label class="find-check">
          <input
            type="checkbox"
            checked={criteria.include_unknown === true}
            onChange={({ currentTarget: { checked } }) =>
              goTo(changed(criteria, { include_unknown: checked ? true : undefined }))
            }
          />
          {words.unknownToo}
        </label>
      )}
    </fieldset>
  );
}

interface OtherTimeProps {
  readonly value: string;
  readonly onChosen: (time: string) => void;
}

function OtherTime({ value, onChosen }: OtherTimeProps): JSX.Element {
  const { words, format } = useFinding().telling;
  const city = shownOf(useCity());
  const id = useId();
  return (
    <p class="find-other">
      <label for={id}>{words.atTime(city?.names[format.apiLanguage] ?? city?.name ?? '')}</label>
      <input
        id={id}
        type="datetime-local"
        value={value}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '') onChosen(currentTarget.value);
        }}
      />
    </p>
  );
}
