import { bearerChallenge } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Callers } from './callers.ts';

/** Where it matters who asks. Health, documents and the page are for all, whatever they send. */
const FOR_CALLERS = /^\/(?:api\/|metrics$|mcp-pool-stats$)/;

/** Finds out who sends a request before its body is read. A token that is not valid is not nobody's. */
export function identifyCallers(server: FastifyInstance, callers: Callers): void {
  server.addHook('preParsing', async (request, reply, payload) => {
    if (!FOR_CALLERS.test(request.routeOptions.url ?? '')) return payload;
    try {
      await callers.identify(request);
    } catch (error) {
      if (error instanceof AppError) challenge(reply, error);
      throw error;
    }
    return payload;
  });
}

const ERRORS: Readonly<Record<string, string>> = {
  INPUT_TOKEN_INVALID: 'invalid_token',
  INPUT_TOKEN_MALFORMED: 'invalid_request',
};

function challenge(reply: FastifyReply, { code, message }: AppError): void {
  if (!code.startsWith('INPUT_')) return;
  const error = ERRORS[code];
  const parameters = error === undefined ? {} : { error, error_description: message };
  void reply.header('www-authenticate', bearerChallenge(parameters));
}
