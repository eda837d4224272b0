import type { JSX } from 'preact';
import { labelIn } from '../../words/labels.ts';
import { useWords } from '../../words/words.ts';
import { useFinding } from '../finding.ts';
import { FIND } from '../words.ts';
import { keyOf } from './options.ts';
import type { Option } from './options.ts';

interface OptionListProps {
  /** Of the field; each option has an id that begins with it. */
  readonly id: string;
  readonly options: readonly Option[];
  /** Which of them the keys have reached. */
  readonly active: number;
  readonly onChosen: (option: Option) => void;
}

/** The list of a combobox. The focus stays in the field, so a pointer must not take it. */
export function OptionList({ id, options, active, onChosen }: OptionListProps): JSX.Element {
  const words = useWords(FIND);
  return (
    <>
      <ul
        id={`${id}-list`}
        class="find-options"
        role="listbox"
        aria-label={words.search}
        hidden={options.length === 0}
        onMouseDown={(event) => event.preventDefault()}
      >
        {options.map((option, index) => (
          <li
            key={keyOf(option)}
            id={`${id}-${index}`}
            class="find-option"
            role="option"
            aria-selected={index === active}
            onClick={() => onChosen(option)}
          >
            <OptionText option={option} />
          </li>
        ))}
      </ul>
      <output class="unseen">{options.length > 0 && words.completions(options.length)}</output>
    </>
  );
}

function OptionText({ option }: { readonly option: Option }): JSX.Element {
  const { words, labels, format } = useFinding().telling;
  if (option.kind === 'words') return <span>{words.searchFor(option.text)}</span>;
  const { kind, text, district, count } = option;
  const about = district === undefined ? format.number(count ?? 0) : labelIn(labels, district);
  return (
    <>
      <bdi>{text}</bdi>
      <span class="quiet">{`${words.kinds[kind] ?? kind} · ${about}`}</span>
    </>
  );
}
