import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpInputError } from '../problem/http-input.error.ts';
import { MalformedRequestError } from './malformed-request.error.ts';
import type { ServedHosts } from './served-hosts.ts';

/**
 * Refuses what the head of a request tells against it. Last of the hooks before the body, so that
 * the answer has all headers of any other. Node would answer some of this by itself, without a word.
 */
export function refuseHeads(server: FastifyInstance, hosts: ServedHosts): void {
  server.addHook('preParsing', (request, _reply, payload, done) => {
    const refusal = refusalOf(request, hosts);
    if (refusal === undefined) done(null, payload);
    else done(refusal);
  });
  server.server.on('checkExpectation', (request, response) => {
    server.server.emit('request', request, response);
  });
}

function refusalOf(request: FastifyRequest, hosts: ServedHosts): Error | undefined {
  const { headers, raw } = request;
  if (headers.host === undefined && raw.httpVersion !== '1.0') {
    return new MalformedRequestError('The request names no Host.');
  }
  if (!hosts.serve(request.hostname, request.url)) return new HttpInputError(421);
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== '100-continue') {
    return new HttpInputError(417);
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  return encoding === 'identity' ? undefined : new HttpInputError(415);
}
