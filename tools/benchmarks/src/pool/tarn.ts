import { loadPeer } from '../peers/load-peer.ts';
import { ACQUIRE_TIMEOUT_MS, POOL_SIZE } from './measured-pool.ts';
import type { MeasuredPool } from './measured-pool.ts';

interface Pool {
  acquire(): { readonly promise: Promise<object> };
  release(resource: object): void;
  destroy(): Promise<void>;
}

interface Tarn {
  readonly Pool: new (options: object) => Pool;
}

export function tarn(): MeasuredPool {
  const module = loadPeer('tarn');
  if (!isTarn(module)) throw new TypeError('tarn is not what it was');
  const pool = new module.Pool({
    create: () => Promise.resolve({}),
    destroy: () => undefined,
    min: POOL_SIZE,
    max: POOL_SIZE,
    acquireTimeoutMillis: ACQUIRE_TIMEOUT_MS,
  });
  return {
    name: 'tarn',
    acquire: () => pool.acquire().promise,
    release: (resource) => {
      pool.release(resource);
    },
    close: () => pool.destroy(),
  };
}

function isTarn(module: unknown): module is Tarn {
  return typeof module === 'object' && module !== null && 'Pool' in module;
}
