import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface Option {
  readonly name: string;
  readonly label: string;
  readonly aliases?: readonly string[];
}

interface PicksProps {
  readonly legend: string;
  readonly hint?: string;
  /** The likeliest first. */
  readonly options: readonly Option[];
  /** So many of them can be pressed without a word being typed. */
  readonly popular: number;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  readonly placeholder: string;
  /** More buttons, before the others. */
  readonly children?: ComponentChildren;
}

/** Some of many names: the likeliest as buttons, all of them as completions of a field. */
export function Picks(props: PicksProps): JSX.Element {
  const { legend, hint, options, popular, chosen, onChange, placeholder, children } = props;
  const id = useId();
  const add = (field: HTMLInputElement): void => {
    const name = meant(field.value, options);
    field.value = '';
    if (name !== '' && !chosen.includes(name)) onChange([...chosen, name]);
  };
  const toggle = (name: string): void =>
    onChange(chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name]);
  return (
    <fieldset class="choose-field">
      <legend>{legend}</legend>
      {hint !== undefined && <p class="quiet">{hint}</p>}
      <div class="chips">
        {children}
        {shownOptions(options.slice(0, popular), chosen, options).map(({ name, label }) => (
          <button
            key={name}
            type="button"
            class="chip"
            aria-pressed={chosen.includes(name)}
            onClick={() => toggle(name)}
          >
            {label}
          </button>
        ))}
        <input
          class="choose-more"
          list={id}
          placeholder={placeholder}
          aria-label={`${legend} ${placeholder}`}
          autocomplete="off"
          onInput={(event) => {
            if (isCompletion(event)) add(event.currentTarget);
          }}
          onChange={({ currentTarget }) => add(currentTarget)}
        />
        <datalist id={id}>
          {options.map(({ name, label }) => (
            <option key={name} value={label} />
          ))}
        </datalist>
      </div>
    </fieldset>
  );
}

/** The popular ones where they always are, then whatever else was chosen. */
function shownOptions(
  popular: readonly Option[],
  chosen: readonly string[],
  options: readonly Option[],
): Option[] {
  const others = chosen
    .filter((name) => popular.every((option) => option.name !== name))
    .map((name) => options.find((option) => option.name === name) ?? { name, label: name });
  return [...popular, ...others];
}

/** What a text stands for; one that nobody knows is handed on, for the API to make sense of. */
export function meant(text: string, options: readonly Option[]): string {
  // Names stand between commas in the address.
  const given = text.replaceAll(',', ' ').trim();
  const folded = given.toLowerCase();
  const option = options.find(({ name, label, aliases = [] }) =>
    [name, label, ...aliases].some((spelling) => spelling.toLowerCase() === folded),
  );
  return option?.name ?? given;
}

/** A completion that was taken, not a letter that was typed. */
function isCompletion(event: Event): boolean {
  return !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';
}
