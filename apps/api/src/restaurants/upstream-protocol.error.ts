import { AppError } from '@tablewise/kernel';

/** A server answered something that its contract does not allow. */
export class UpstreamProtocolError extends AppError {
  readonly code = 'UPSTREAM_PROTOCOL';
}
