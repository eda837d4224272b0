import type { Rejected, ToolErrorCode } from '@tablewise/contracts';
import { AppError, agreeing, counted } from '@tablewise/kernel';

/** The caller asked for strictness, and not every record can be read. */
export class MalformedRecordError extends AppError {
  readonly code = 'INPUT_MALFORMED_RECORD' satisfies ToolErrorCode;

  constructor(rejected: readonly Rejected[], total: number) {
    const [first] = rejected;
    const where =
      first === undefined ? '' : `: record ${first.index}${first.pointer} ${first.detail}`;
    const are = agreeing(rejected.length, 'is', 'are');
    super(`${rejected.length} of ${counted(total, 'record')} ${are} malformed${where}`, {
      rejected,
    });
  }
}
