// A forked client and questions to it.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts one of the clients beside this file. `ask` sends a message and resolves with the answer to it. */
export function forked(name) {
  const child = fork(fileURLToPath(new URL(name, import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
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
export const loadClient = () => forked('./load-client.mjs');
export const streamClient = () => forked('./stream-client.mjs');
