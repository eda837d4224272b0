import { AppError } from '@tablewise/kernel';
import { isIPv4 } from 'node:net';
import type { AccessConfig } from './access-config.ts';

/** The process would be open to others, and asks nobody who they are. */
export class UnprotectedError extends AppError {
  readonly code = 'CONFIG_UNAUTHENTICATED';

  constructor(host: string) {
    super(
      `HOST=${host} opens this to other machines, and nobody would be asked who they are: set ` +
        'JWT_ISSUER, or ALLOW_UNAUTHENTICATED=true where something in front asks',
    );
  }
}

/** @throws UnprotectedError */
export function refuseExposure({
  host,
  access,
}: {
  readonly host: string;
  readonly access: AccessConfig;
}): void {
  if (access.issuer !== undefined || access.allowUnauthenticated || isLoopback(host)) return;
  throw new UnprotectedError(host);
}

function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
}
