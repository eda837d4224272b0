import { z } from 'zod';
import { NoAnswerError } from '../http/control-plane.ts';
import type { ControlPlane } from '../http/control-plane.ts';
import { parseJson } from '../http/parse-json.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';

export interface HttpProbeTarget {
  readonly url: URL;
  /** What the server goes by where the URL holds its address. */
  readonly host: string | undefined;
}

/** Operators read the details of every endpoint at once: they are for a few facts. */
const MAX_DETAILS_BYTES = 4_096;

const share = z.number().min(0).max(1);
const loadSchema = z.object({ cpu: share.optional(), memory: share.optional() });
const detailsSchema = z
  .record(z.string(), z.unknown())
  .refine((details) => Buffer.byteLength(JSON.stringify(details)) <= MAX_DETAILS_BYTES);
const reportSchema = z
  .object({
    load: loadSchema.optional().catch(undefined),
    details: detailsSchema.optional().catch(undefined),
  })
  .catch({});

/** How busy a server says it is, each from 0 (idle, empty) to 1. */
export type ReportedLoad = z.output<typeof loadSchema>;
/** What else a server says of itself, in its own words. */
export type ReportedDetails = Readonly<Record<string, unknown>>;

/** What a server says of itself in its health resource; what is not as it should be is left out. */
export interface ReportedHealth {
  readonly load?: ReportedLoad | undefined;
  readonly details?: ReportedDetails | undefined;
}

/** A server that is as busy as can be still gets this share of its calls. */
const MIN_HEADROOM = 0.05;

/** What a server has left of what it has least of; all of it where it says nothing. */
export function headroomOf(load: ReportedLoad | undefined): number {
  if (load === undefined) return 1;
  return Math.max(MIN_HEADROOM, 1 - Math.max(load.cpu ?? 0, load.memory ?? 0));
}

/** Throws ExchangeFailure where nobody answered, Error for an answer that is no 2xx. */
export type HttpProbe = (
  target: HttpProbeTarget,
  timeoutMs: number,
  signal: AbortSignal,
) => Promise<ReportedHealth>;

/**
 * `GET` of a health resource over the shared sockets: any 2xx is healthy. Asked once more when the
 * connection broke, since an idle socket that the server had just closed says nothing about it; an
 * answer, whatever its status, is never asked for again.
 */
export function httpProbe(controlPlane: ControlPlane): HttpProbe {
  return async ({ url, host }, timeoutMs, signal) => {
    const request = { url, host, timeoutMs, retries: 1 };
    const reply = await controlPlane.send(request, signal).catch(rethrowAsFailure);
    if (reply.status < 200 || reply.status >= 300) throw new Error(`HTTP ${reply.status}`);
    return reportSchema.parse(parseJson(reply.body));
  };
}

function rethrowAsFailure(error: unknown): never {
  if (!(error instanceof NoAnswerError)) throw error;
  throw new ExchangeFailure(error.message, { kind: error.sent ? 'lost' : 'not-sent' }, error);
}
