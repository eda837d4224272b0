import { loadPeer } from '../peers/load-peer.ts';
import { ACQUIRE_TIMEOUT_MS, POOL_SIZE } from './measured-pool.ts';
import type { MeasuredPool } from './measured-pool.ts';

interface Pool {
  acquire(): Promise<object>;
  release(resource: object): Promise<void>;
  drain(): Promise<void>;
  clear(): Promise<void>;
}

interface GenericPool {
  createPool(factory: object, options: object): Pool;
}

export function genericPool(): MeasuredPool {
  const module = loadPeer('generic-pool');
  if (!isGenericPool(module)) throw new TypeError('generic-pool is not what it was');
  const factory = {
    create: () => Promise.resolve({}),
    destroy: () => Promise.resolve(),
  };
  const options = { min: POOL_SIZE, max: POOL_SIZE, acquireTimeoutMillis: ACQUIRE_TIMEOUT_MS };
  const pool = module.createPool(factory, options);
  return {
    name: 'generic-pool',
    acquire: () => pool.acquire(),
    release: (resource) => void pool.release(resource),
    close: async () => {
      await pool.drain();
      await pool.clear();
    },
  };
}

function isGenericPool(module: unknown): module is GenericPool {
  return typeof module === 'object' && module !== null && 'createPool' in module;
}
