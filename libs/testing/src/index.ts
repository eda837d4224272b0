export { aPlace } from './a-place.ts';
export { ServiceProcess } from './service-process.ts';
export type { ProcessEnd, ServiceCommand } from './service-process.ts';
export { waitUntil } from './wait-until.ts';
