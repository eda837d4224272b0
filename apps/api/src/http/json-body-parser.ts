import type { IncomingMessage } from 'node:http';
import { pointerTo } from '@tablewise/contracts';
import type { Clock } from '@tablewise/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidValuesError } from './invalid-values.error.ts';
import { MalformedRequestError } from './malformed-request.error.ts';
import { SMALL_BYTES, readBody } from './read-body.ts';
import { Turnstile } from './turnstile.ts';

/** Refused bodies have about 25 MB/s together, so few that nobody waits for their garbage. */
const DISCARD_EVERY_MS = 2;

/**
 * Makes JSON the only body this service reads: any other content type is a 415. Of large bodies one
 * is parsed at a time. A body that is empty is as none.
 */
export function acceptJsonBodies(server: FastifyInstance, clock: Clock): void {
  const turnstile = new Turnstile();
  const discards = new Turnstile(() => clock.sleep(DISCARD_EVERY_MS));
  const refused = new WeakSet<IncomingMessage>();
  // Fastify closes the connection after any failure of a parser. Ours takes the rest of a body.
  server.addHook('onSend', (request, reply, payload, done) => {
    if (refused.has(request.raw)) void reply.removeHeader('connection');
    done(null, payload);
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    async (request: FastifyRequest, payload: IncomingMessage) => {
      const maxBytes = request.routeOptions.bodyLimit;
      const bytes = await readBody(payload, { maxBytes, turnstile, discards, clock }).catch(
        (error: unknown) => {
          if (payload.headers.connection?.toLowerCase() !== 'close') refused.add(payload);
          throw error;
        },
      );
      if (bytes.length > SMALL_BYTES) await turnstile.pass();
      return bytes.length === 0 ? undefined : parsed(bytes.toString('utf8'));
    },
  );
}

/** @throws MalformedRequestError, InvalidValuesError */
function parsed(text: string): unknown {
  const value = parsedJson(text);
  // An escape may spell any name.
  if (/__proto__|constructor|\\u/.test(text)) {
    const pointer = poisonedNameIn(value);
    if (pointer !== undefined) {
      throw new InvalidValuesError([{ pointer, detail: 'is a name that no object may have' }]);
    }
  }
  return value;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new MalformedRequestError('The body is not valid JSON.', {}, { cause });
  }
}

/** Where a name is that would become the prototype of whatever it is copied to. */
function poisonedNameIn(value: unknown, path: readonly string[] = []): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inside] of Object.entries(value)) {
    const at = [...path, name];
    if (name === '__proto__' || (name === 'constructor' && hasPrototype(inside))) {
      return pointerTo(...at);
    }
    const found = poisonedNameIn(inside, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function hasPrototype(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype');
}
