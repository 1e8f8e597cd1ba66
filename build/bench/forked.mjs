// A forked client and questions to it.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts a client. `ask` sends a message and resolves with the answer to it. */
function forked(file) {
  const child = fork(fileURLToPath(file), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map();
  child.on('message', ({ id, answer, failure }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (failure === undefined) resolve(answer);
    else reject(new Error(failure));
  });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  let lastId = 0;
  return {
    ask(type, options = {}) {
      lastId += 1;
      const id = lastId;
      child.send({ id, type, ...options });
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    end() {
      child.kill('SIGKILL');
      process.off('exit', endWithUs);
    },
  };
}
export const loadClient = () => forked(new URL('./load-client.mjs', import.meta.url));
export const streamClient = () => forked(new URL('./stream-client.mjs', import.meta.url));
