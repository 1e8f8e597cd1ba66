// Forked: web space that takes whatever is put there, and keeps none of it.
import { once } from 'node:events';
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(request.method === 'PUT' ? 201 : 204).end());
});

process.on('message', async (message) => {
  const { id } = /** @type {{ id: number }} */ (message);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.({ id, answer: { port: /** @type {import('node:net').AddressInfo} */ (server.address()).port } });
});
