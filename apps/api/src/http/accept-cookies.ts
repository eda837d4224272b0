import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from '@tablewise/kernel';

/**
 * Lets routes read and sign cookies; a request that no route asks for them is not searched for any.
 * Without a secret one is made up, which ends with this process and is no other replica's.
 */
export async function acceptCookies(
  app: NestFastifyApplication,
  { secret, logger }: { secret: string | undefined; logger: Logger },
): Promise<void> {
  if (secret === undefined) {
    const detail = 'voters are forgotten when this process ends; set VOTER_COOKIE_SECRET';
    logger.warn({ detail }, 'no secret for cookies');
  }
  const used = secret ?? randomBytes(32).toString('base64url');
  await app.register(cookie, { secret: used, hook: false });
}
