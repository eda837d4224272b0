export { aPlace } from './a-place.ts';
export { startEmbeddedPostgres } from './embedded-postgres.ts';
export { startPostgres } from './postgres-server.ts';
export type { Postgres } from './postgres-server.ts';
export { ProgramFailedError, runProgram, startProgram } from './program.ts';
export type { Program, ProgramLimits, ProgramOutcome, StartedProgram } from './program.ts';
export { ServiceProcess } from './service-process.ts';
export type { ProcessEnd, ServiceCommand } from './service-process.ts';
export { waitUntil } from './wait-until.ts';
