import axios from 'axios';
import type { AxiosInstance } from 'axios';
import axiosRetry from 'axios-retry';
import type { Dispatcher } from 'undici';
import { z } from 'zod';

/** Looked at by shape: what fetch throws may be of another realm than our Error. */
const errorSchema = z.object({ message: z.string(), cause: z.unknown() }).catch((bad) => ({
  message: String(bad.value),
  cause: undefined,
}));

/** The most of a health document that is worth reading. */
const MAX_HEALTH_BYTES = 64 * 1024;

export type HttpProbe = (url: URL, timeoutMs: number, signal: AbortSignal) => Promise<void>;

/**
 * `GET` of a health resource over the shared sockets: any 2xx is healthy. Asked once more when the
 * connection broke, since an idle socket that the server had just closed says nothing about it; an
 * answer, whatever its status, is never asked for again.
 */
export function httpProbe(dispatcher: Dispatcher): HttpProbe {
  const client = controlPlane(dispatcher);
  return async (url, timeoutMs, signal) => {
    try {
      await client.get(url.href, { timeout: timeoutMs, signal });
    } catch (error) {
      throw new Error(firstCause(error), { cause: error });
    }
  };
}

/** "connect ECONNREFUSED 127.0.0.1:8081" tells an operator more than "Network Error" above it. */
function firstCause(error: unknown): string {
  const { cause, message } = errorSchema.parse(error);
  return cause === undefined ? message : firstCause(cause);
}

function controlPlane(dispatcher: Dispatcher): AxiosInstance {
  const client = axios.create({
    adapter: 'fetch',
    fetchOptions: { dispatcher, redirect: 'manual' },
    maxContentLength: MAX_HEALTH_BYTES,
  });
  axiosRetry(client, {
    retries: 1,
    shouldResetTimeout: true,
    retryCondition: (error) => error.code === 'ERR_NETWORK' && error.response === undefined,
  });
  return client;
}
