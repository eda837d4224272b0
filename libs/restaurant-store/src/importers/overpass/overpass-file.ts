import { ImportTruncatedError } from '../import-truncated.error.ts';
import type { Drafted } from '../places/draft.ts';
import type { PlaceFile } from '../places/place-file.ts';
import type { Raw } from '../run/reading.ts';
import { readJsonList } from '../text/read-json-list.ts';
import { draftElement } from './draft-element.ts';
import { elementId } from './element.ts';

const ANSWER = { key: 'elements', what: 'an Overpass answer', idOf: elementId };

/** An answer of the Overpass API (`[out:json]`), streamed. */
export class OverpassFile implements PlaceFile {
  private isMerged = false;

  constructor(private readonly file: string) {}

  /** @throws ImportTruncatedError, ImportMalformedError with the position, ImportFileError */
  *read(): Generator<Raw> {
    let read = 0;
    for (const part of readJsonList(this.file, ANSWER)) {
      if (part.kind === 'record') {
        read = part.index + 1;
        yield { kind: 'raw', at: { index: part.index }, value: part.value };
      } else if (part.kind === 'property') yield* this.property(part.key, part.value, read);
    }
  }

  /** What an element says; the properties before it in the file say where it comes from. */
  draft(value: unknown): Drafted {
    return draftElement(value, { isMerged: this.isMerged });
  }

  private *property(key: string, value: string, index: number): Generator<Raw> {
    if (key === 'generator') this.isMerged = /\bFEHD\b/u.test(value);
    if (key !== 'remark') return;
    // Overpass says so inside an answer that looks sound when it ran out of time or memory.
    if (value.startsWith('runtime error')) {
      const what = `Overpass broke off and left the answer incomplete ("${value}")`;
      throw new ImportTruncatedError(this.file, what, { remark: value });
    }
    yield { kind: 'remark', at: { index }, remark: { reason: 'remark', detail: value } };
  }
}
