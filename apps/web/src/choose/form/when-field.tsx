import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { presetsAt } from '../../find/when.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { changeQuestion } from '../ask.ts';
import { timeChanges, whenIn } from '../times.ts';
import type { When } from '../times.ts';
import { CHOOSE } from '../words.ts';

const WHENS: readonly When[] = ['now', 'tonight', 'noon', 'picked', 'any'];
const STAYS = [45, 60, 90, 120, 180];
const DEFAULT_STAY = '90';

/** When the party comes, in the city's time, and for how long. */
export function WhenField({ query }: { readonly query: URLSearchParams }): JSX.Element {
  const words = useWords(CHOOSE);
  const format = useFormat();
  const localNow = format.localNow();
  const name = useId();
  const chosen = whenIn(query, localNow);
  const { tonight } = presetsAt(localNow);
  const offered = WHENS.filter((when) => when !== 'tonight' || tonight !== undefined);
  return (
    <fieldset class="choose-field">
      <legend>{words.when}</legend>
      <div class="chips">
        {offered.map((when) => (
          <label key={when} class="choose-radio">
            <input
              type="radio"
              name={name}
              checked={when === chosen}
              onChange={() => changeQuestion(timeChanges(when, localNow))}
            />
            {words.times[when]}
            {when === 'tonight' && tonight !== undefined && ` ${format.time(tonight)}`}
          </label>
        ))}
      </div>
      <div class="choose-row">
        {chosen === 'picked' && (
          <label class="choose-select">
            {words.pickTime}
            <input
              type="datetime-local"
              value={query.get('open_at') ?? localNow}
              onChange={({ currentTarget: { value } }) => {
                if (value !== '') changeQuestion({ open_at: value });
              }}
            />
          </label>
        )}
        {chosen !== 'any' && <Stay query={query} />}
      </div>
    </fieldset>
  );
}

function Stay({ query }: { readonly query: URLSearchParams }): JSX.Element {
  const words = useWords(CHOOSE);
  const format = useFormat();
  return (
    <label class="choose-select">
      {words.stay}
      <select
        value={query.get('stay_min') ?? DEFAULT_STAY}
        onChange={({ currentTarget }) => changeQuestion({ stay_min: currentTarget.value })}
      >
        {STAYS.map((minutes) => (
          <option key={minutes} value={minutes}>
            {format.minutes(minutes)}
          </option>
        ))}
      </select>
    </label>
  );
}
