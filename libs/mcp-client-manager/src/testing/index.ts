export { ManualClock } from '@tablewise/kernel';
export type { Clock, Timer } from '@tablewise/kernel';
export type { Fault } from './faults.ts';
export { FaultyServer } from './faulty-server.ts';
export type { FaultyServerOptions } from './faulty-server.ts';
export { behindWrapper, faultyStdioServer } from './faulty-stdio-server.ts';
export type { ProcessCommand, StdioFaults } from './faulty-stdio-server.ts';
export { SeededScheduler } from './seeded-scheduler.ts';
