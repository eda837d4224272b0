import { setImmediate } from 'node:timers';

/** A manual clock lets promises settle by one of Node's, which jsdom takes away. */
globalThis.setImmediate = setImmediate;
