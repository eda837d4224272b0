/**
 * A service for the supervisor's specs: ready on `GET /`, dies on `GET /die`.
 * `BEHAVIOUR` makes it fail before it is ready, or deaf to SIGTERM.
 */
import { createServer } from 'node:http';

const { BEHAVIOUR, PORT } = process.env;

if (BEHAVIOUR === 'fails-at-start') {
  console.error('STORE_CORRUPT: the database is damaged');
  process.exit(1);
}
process.on('SIGTERM', () => {
  console.log('asked to stop');
  if (BEHAVIOUR !== 'deaf') process.exit(0);
});

createServer((request, response) => {
  if (request.url === '/die') process.exit(3);
  response.end(String(process.pid));
}).listen(Number(PORT), '127.0.0.1', () => {
  console.log(JSON.stringify({ level: 'info', msg: 'listening' }));
});
