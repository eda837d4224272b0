export { aPlace } from './a-place.ts';
export { startEmbeddedPostgres } from './embedded-postgres.ts';
export { startPostgres } from './postgres-server.ts';
export { ProgramFailedError, runProgram, startProgram } from './program.ts';
export type { ProgramOutcome } from './program.ts';
export { Replica } from './replica.ts';
export { ServiceProcess } from './service-process.ts';
export type { ProcessEnd } from './service-process.ts';
export { waitUntil } from './wait-until.ts';
