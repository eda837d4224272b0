import type { Rejected, ToolErrorCode } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';

/** The caller asked for strictness, and not every record can be read. */
export class MalformedRecordError extends AppError {
  readonly code = 'INPUT_MALFORMED_RECORD' satisfies ToolErrorCode;

  constructor(rejected: readonly Rejected[], total: number) {
    const [first] = rejected;
    const where =
      first === undefined ? '' : `: record ${first.index}${first.pointer} ${first.detail}`;
    super(`${rejected.length} of ${total} records are malformed${where}`, { rejected });
  }
}
