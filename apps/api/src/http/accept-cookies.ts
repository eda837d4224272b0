import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from '@tablewise/kernel';

/**
 * Lets routes read and sign cookies; a request that no route asks for them is not searched for any.
 * The first secret signs, all of them are known: while one is replaced, voters of both keep theirs.
 * Without any one is made up, which ends with this process and is no other replica's.
 */
export async function acceptCookies(
  app: NestFastifyApplication,
  { secrets, logger }: { secrets: readonly string[]; logger: Logger },
): Promise<void> {
  if (secrets.length === 0) {
    const detail = 'voters are forgotten when this process ends; set VOTER_COOKIE_SECRET';
    logger.warn({ detail }, 'no secret for cookies');
  }
  const used = secrets.length > 0 ? [...secrets] : randomBytes(32).toString('base64url');
  await app.register(cookie, { secret: used, hook: false });
}
