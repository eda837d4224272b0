export { aPlace } from './a-place.ts';
export { linkPostgresLibraries } from './link-postgres-libraries.ts';
export { startPostgres } from './postgres-server.ts';
export type { PostgresServer } from './postgres-server.ts';
export { Replica } from './replica.ts';
export { ServiceProcess } from './service-process.ts';
export type { ProcessEnd, ServiceCommand } from './service-process.ts';
export { waitUntil } from './wait-until.ts';
