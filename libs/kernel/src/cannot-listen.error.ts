import { AppError } from './app-error.ts';
import { messageOf } from './thrown.ts';

/** An address cannot be bound: taken, not ours, or not allowed. The cause is what the system says. */
export class CannotListenError extends AppError {
  readonly code = 'CONFIG_CANNOT_LISTEN';

  /** `setting` is what names the port; what names its host begins in the same way. */
  constructor(
    { host, port }: { readonly host: string; readonly port: number },
    cause: unknown,
    readonly setting: 'PORT' | 'METRICS_PORT' = 'PORT',
  ) {
    const settings = `${setting.replace('PORT', 'HOST')} or ${setting}`;
    super(
      `cannot listen on ${host}:${port} (${messageOf(cause)}); set ${settings}`,
      { host, port },
      { cause },
    );
  }
}
