import { TEXT_FORM_META_KEY } from '@tablewise/contracts';

/** What the text of a successful result is: the whole of it, or one line. */
export type TextForm = 'json' | 'summary';

export function textFormOf(meta: Readonly<Record<string, unknown>>): TextForm {
  return meta[TEXT_FORM_META_KEY] === 'summary' ? 'summary' : 'json';
}
