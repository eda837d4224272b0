import { AppError } from '@tablewise/kernel';

/** The authorization server answered, and gave no usable token: the configuration needs a look. */
export class TokenRefusedError extends AppError {
  readonly code = 'UPSTREAM_TOKEN_REFUSED';
}

/** The authorization server could not be asked, or said "not now"; `retryAfterMs` when it said so. */
export class TokenUnreachableError extends AppError {
  readonly code = 'UPSTREAM_TOKEN_UNREACHABLE';
  override readonly retryable = true;
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    details: { readonly status?: number; readonly retryAfterMs?: number } = {},
    options?: ErrorOptions,
  ) {
    super(message, details, options);
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** The user's token is not meant for this server, and nothing is configured to get one that is. */
export class TokenAudienceError extends AppError {
  readonly code = 'INPUT_TOKEN_AUDIENCE';

  constructor(resource: string) {
    super(`the user's token is not for ${resource}: its audience does not name it`, { resource });
  }
}

/** It could not be found out where tokens for the server are to be had, or what was found is wrong. */
export class TokenDiscoveryError extends AppError {
  readonly code = 'UPSTREAM_TOKEN_DISCOVERY';
}
