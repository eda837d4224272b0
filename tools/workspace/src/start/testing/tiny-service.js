/**
 * A service for the supervisor's specs: says where it listens, ready on `GET /`, dies on `GET /die`.
 * `BEHAVIOUR` makes it fail before it is ready, ready only after `GET /get-ready`, or deaf to SIGTERM.
 */
import { createServer } from 'node:http';

const { BEHAVIOUR, PORT } = process.env;
const ADDRESS_IN_USE = 75;
let isReady = BEHAVIOUR !== 'ready-when-told';

if (BEHAVIOUR === 'fails-at-start') {
  console.error('STORE_CORRUPT: the database is damaged');
  process.exit(1);
}
process.on('SIGTERM', () => {
  console.log('asked to stop');
  if (BEHAVIOUR !== 'deaf') process.exit(0);
});

const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(3);
  if (request.url === '/get-ready') isReady = true;
  response.writeHead(isReady ? 200 : 503).end(String(process.pid));
});
server.on('error', () => process.exit(ADDRESS_IN_USE));
server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(JSON.stringify({ level: 'info', msg: 'listening' }));
  process.send({ listening: `http://127.0.0.1:${server.address().port}` });
});
