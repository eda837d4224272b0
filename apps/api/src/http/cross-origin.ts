import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EXPOSED_HEADERS } from '../docs/headers.ts';

/** Lets pages of these origins read answers; none: no page of another origin. */
export function allowOrigins(app: NestFastifyApplication, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.enableCors({ origin: [...origins], exposedHeaders: EXPOSED_HEADERS });
}

/**
 * For an answer that is given before the hooks run. Where the head could not even be read, nobody
 * knows the origin: that it could not is told to any, since it says nothing of anybody.
 */
export function earlyCorsHeaders(
  origins: readonly string[],
  asking: { readonly origin?: string | undefined } | 'unread',
): Record<string, string> {
  if (origins.length === 0) return {};
  const exposed = { 'access-control-expose-headers': EXPOSED_HEADERS.join(', ') };
  if (asking === 'unread') return { 'access-control-allow-origin': '*', ...exposed };
  const { origin } = asking;
  if (origin === undefined || !origins.includes(origin)) return { vary: 'Origin' };
  return { vary: 'Origin', 'access-control-allow-origin': origin, ...exposed };
}
