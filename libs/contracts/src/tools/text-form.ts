/**
 * A key of a call's `_meta`: `summary` asks for one line of text in place of the result as JSON, for
 * a caller who reads the structured content anyway. Other servers do not know it and send both.
 */
export const TEXT_FORM_META_KEY = 'tablewise/text';
