import { AppError } from '@tablewise/kernel';
import type { StartReport } from './start-report.ts';

/**
 * Required servers have no endpoint that is up. The others were started, and these are watched and
 * used once they are back: who can do without them meanwhile may go on.
 */
export class RequiredServerDownError extends AppError {
  readonly code = 'UPSTREAM_UNREACHABLE';
  override readonly retryable = true;

  constructor(servers: readonly string[], report: StartReport) {
    super(`required and down: ${servers.join(', ')}`, { servers, ...report });
  }
}
