import { LIMITS } from '@tablewise/contracts';
import { jsonNestsDeeperThan } from '@tablewise/kernel';
import type { FastifyInstance } from 'fastify';
import { MalformedRequestError } from './malformed-request.error.ts';

/**
 * Makes JSON the only body this service reads: any other content type is a 415. A body that nests
 * too deep is refused by its text, before anything is built from it.
 */
export function acceptJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, text, done) => {
      if (jsonNestsDeeperThan(text, LIMITS.maxJsonDepth)) {
        const detail = `The body nests deeper than ${LIMITS.maxJsonDepth} levels.`;
        done(new MalformedRequestError(detail));
        return;
      }
      void parse(request, text, (error, body) => {
        if (error === null) done(null, body);
        else done(new MalformedRequestError('The body is not valid JSON.', {}, { cause: error }));
      });
    },
  );
}
