import type { Drafted } from '../places/draft.ts';
import type { PlaceFile } from '../places/place-file.ts';
import type { Raw, Stream } from '../run/reading.ts';
import { readCsv } from '../text/read-csv.ts';
import { readJsonLines } from '../text/read-json-lines.ts';
import { draftRow } from './draft-row.ts';
import { joinedRows } from './joined-rows.ts';
import { columnsIn } from './mapping.ts';
import type { PlaceMapping } from './mapping.ts';

/** Places in CSV or NDJSON, whose columns a mapping names. */
export class MappedFile implements PlaceFile {
  constructor(
    private readonly file: string,
    private readonly format: 'csv' | 'ndjson',
    private readonly mapping: PlaceMapping,
  ) {}

  /** @throws ImportTruncatedError, ImportMalformedError, ImportFileError */
  read(): Stream<Raw> {
    const { join_rows, fields } = this.mapping;
    return join_rows ? joinedRows(() => this.rows(), fields) : this.rows();
  }

  draft(value: unknown): Drafted {
    return draftRow(value, this.mapping);
  }

  private rows(): Stream<Raw> {
    if (this.format === 'ndjson') return readJsonLines(this.file);
    const { delimiter, sources, fields } = this.mapping;
    const named = new Set(columnsIn(fields));
    const columns = [...named, ...(Array.isArray(sources) ? [] : [sources.column])];
    return readCsv(this.file, { delimiter, columns });
  }
}
