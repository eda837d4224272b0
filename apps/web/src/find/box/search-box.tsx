import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useWords } from '../../words/words.ts';
import { FIND } from '../words.ts';
import { OptionList } from './option-list.tsx';
import type { Option } from './options.ts';
import { useCombobox } from './use-combobox.ts';

interface SearchBoxProps {
  /** The words that are searched for now. */
  readonly searched: string;
  readonly onChosen: (option: Option) => void;
}

/** One field for whatever somebody looks for. */
export function SearchBox({ searched, onChosen }: SearchBoxProps): JSX.Element {
  const words = useWords(FIND);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const box = useCombobox(searched, onChosen);
  const { text, options, active, choose } = box;
  return (
    <search class="find-box">
      <form
        class="find-form"
        onSubmit={(event) => {
          event.preventDefault();
          box.submit();
        }}
      >
        <label class="unseen" for={id}>
          {words.search}
        </label>
        <input
          ref={field}
          id={id}
          class="find-field"
          type="text"
          role="combobox"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={200}
          placeholder={words.placeholder}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active === -1 ? undefined : `${id}-${active}`}
          value={text}
          onInput={({ currentTarget }) => box.type(currentTarget.value)}
          onKeyDown={box.press}
          onBlur={box.close}
        />
        {text !== '' && (
          <button
            class="find-clear button-plain"
            type="button"
            aria-label={words.clear}
            onClick={() => {
              choose({ kind: 'words', text: '' });
              field.current?.focus();
            }}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
        <button class="button-main" type="submit">
          {words.submit}
        </button>
      </form>
      <OptionList id={id} options={options} active={active} onChosen={choose} />
    </search>
  );
}
