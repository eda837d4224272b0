import type { ControlPlane } from '../http/control-plane.ts';

export interface HttpProbeTarget {
  readonly url: URL;
  /** What the server goes by where the URL holds its address. */
  readonly host: string | undefined;
}

export type HttpProbe = (
  target: HttpProbeTarget,
  timeoutMs: number,
  signal: AbortSignal,
) => Promise<void>;

/**
 * `GET` of a health resource over the shared sockets: any 2xx is healthy. Asked once more when the
 * connection broke, since an idle socket that the server had just closed says nothing about it; an
 * answer, whatever its status, is never asked for again.
 */
export function httpProbe(controlPlane: ControlPlane): HttpProbe {
  return async ({ url, host }, timeoutMs, signal) => {
    const headers = host === undefined ? {} : { host };
    const { status } = await controlPlane.send({ url, headers, timeoutMs, retries: 1 }, signal);
    if (status < 200 || status >= 300) throw new Error(`HTTP ${status}`);
  };
}
