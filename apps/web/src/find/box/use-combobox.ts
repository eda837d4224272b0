import { dataOf } from '@tablewise/api-client';
import type { Suggestion } from '@tablewise/api-client';
import { useEffect, useState } from 'preact/hooks';
import { Answers } from '../../api/answers.ts';
import { shownOf, useAnswer } from '../../api/use-answer.ts';
import { page } from '../../page.ts';
import { useFormat } from '../../words/words.ts';
import { CLOSED, popupAfter } from './combobox.ts';
import type { Popup } from './combobox.ts';
import { optionsOf } from './options.ts';
import type { Option } from './options.ts';

const MOST = 8;
/** Apart from the page's answers, of which one would be pushed out by each letter. */
const typed = new Answers();

interface Combobox {
  readonly text: string;
  /** Those that are shown: none while the list is closed. */
  readonly options: readonly Option[];
  /** Which of them the keys have reached; -1: none. */
  readonly active: number;
  readonly type: (text: string) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly choose: (option: Option) => void;
  /** Takes what the keys have reached, or else the words. */
  readonly submit: () => void;
  readonly close: () => void;
}

/** A text that never waits for anybody, and what it may mean. */
export function useCombobox(searched: string, onChosen: (option: Option) => void): Combobox {
  const [text, setText] = useState(searched);
  const [popup, setPopup] = useState<Popup>(CLOSED);
  useEffect(() => setText(searched), [searched]);
  const all = optionsOf(text, useSuggestions(text, popup.open));
  const options = popup.open ? all : [];
  const active = popup.active < options.length ? popup.active : -1;
  const close = (): void => setPopup(CLOSED);
  const choose = (option: Option): void => {
    close();
    // What is not searched for as words leaves the field: it is a chip now, or another page.
    setText(option.kind === 'words' ? option.text : '');
    onChosen(option);
  };
  return {
    text,
    options,
    active,
    type: (typing) => {
      setText(typing);
      setPopup({ open: true, active: -1 });
    },
    press: (event) => {
      // Whoever writes Chinese chooses among characters with these keys.
      if (event.isComposing) return;
      const next = popupAfter(event, { open: options.length > 0, active }, all.length);
      if (next !== undefined) {
        setPopup(next);
        if (event.key !== 'Tab') event.preventDefault();
      } else if (event.key === 'Escape') setText('');
    },
    choose,
    submit: () => choose(options[active] ?? { kind: 'words', text: text.trim() }),
    close,
  };
}

/** What may be meant. An answer to an older text is dropped; meanwhile the last one stays. */
export function useSuggestions(text: string, wanted: boolean): readonly Suggestion[] {
  const { apiLanguage: lang } = useFormat();
  const q = text.trim();
  const answer = useAnswer(
    wanted && q !== '' ? `${lang}:${q}` : undefined,
    async (signal) => {
      const query = { q, lang, limit: MOST };
      const asked = page.api.GET('/api/v1/restaurants/autocomplete', { params: { query }, signal });
      return dataOf(await asked).suggestions;
    },
    typed,
  );
  return shownOf(answer) ?? [];
}
