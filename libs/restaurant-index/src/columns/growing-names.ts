import { GrowingStrings } from './growing-strings.ts';
import { NameCodes } from './name-codes.ts';
import { FIELD, PART_OF_NAME } from './place-names.ts';
import { MAX_BYTES_PER_UNIT, writeUnits } from './surrogate-utf8.ts';

/** Names appended one by one, for building. */
export class GrowingNames {
  readonly fields = new GrowingStrings();
  private readonly codes = new NameCodes();
  /** Room for those of one place. */
  private readonly texts: string[] = [];

  get languages(): readonly string[] {
    return this.codes.names;
  }

  /** The translations are by language. */
  push(name: string, translations: Readonly<Record<string, string>> = {}): void {
    const texts = this.inOrder(translations);
    let units = name.length;
    for (const text of texts) units += text.length;
    const start = this.fields.reserve(MAX_BYTES_PER_UNIT * units + texts.length);
    const { bytes } = this.fields;
    let end = writeUnits(name, bytes, start);
    for (const text of texts) {
      bytes[end++] = FIELD;
      if (text !== '' && text !== name) end = writeTranslation(text, name, bytes, end);
    }
    this.fields.close(end);
  }

  /** By the number of the language. */
  private inOrder(translations: Readonly<Record<string, string>>): readonly string[] {
    const { texts } = this;
    texts.length = 0;
    for (const language in translations) {
      const field = this.codes.codeOf(language);
      while (texts.length <= field) texts.push('');
      texts[field] = translations[language] ?? '';
    }
    return texts;
  }
}

/** Says where it ends. */
function writeTranslation(text: string, name: string, bytes: Uint8Array, start: number): number {
  const from = name.indexOf(text);
  if (from < 0 || from >= PART_OF_NAME || text.length >= PART_OF_NAME) {
    return writeUnits(text, bytes, start);
  }
  bytes[start] = PART_OF_NAME;
  bytes[start + 1] = from;
  bytes[start + 2] = text.length;
  return start + 3;
}
