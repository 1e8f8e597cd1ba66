// A forked client and questions to it.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @typedef {{ readonly confirmed: number; readonly sentAt: readonly (readonly [string, number])[]; readonly waits: readonly number[] }} LoadReport what a load client answers; `sentAt` after `steady` and `end` only, `waits` after `end` only */
/** @typedef {{ readonly laps: readonly number[]; readonly bytes: number; readonly cutOff: number; readonly times: readonly (readonly [string, number])[] }} StreamReport */
/** @typedef {{ readonly all: number; readonly fewest: number; readonly most: number; readonly cutOff: number; readonly cpu: number; readonly late: number; readonly delays: readonly (readonly [number, number])[] }} SpectatorReport `cpu`: of its process, in s; `late`: how late it was itself, p99 in ms; `delays`: whole ms, and how often */
/**
 * A client in a process of its own.
 * @template Report
 * @typedef {object} Client
 * @property {(type: string, options?: object) => Promise<Report>} ask sends a message and resolves with the answer to it
 * @property {() => void} end
 * @property {number} pid
 */

/**
 * Starts a client.
 * @template Report
 * @param {URL} file
 * @returns {Client<Report>}
 */
function forked(file) {
  const child = fork(fileURLToPath(file), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  /** @type {Map<number, { resolve(answer: Report): void; reject(failure: Error): void }>} */
  const waiting = new Map();
  child.on('message', (message) => {
    const { id, answer, failure } = /** @type {{ id: number; answer: Report; failure?: string }} */ (message);
    const question = waiting.get(id);
    waiting.delete(id);
    if (failure === undefined) question?.resolve(answer);
    else question?.reject(new Error(failure));
  });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  let lastId = 0;
  if (child.pid === undefined) throw new Error('The client could not be started.');
  return {
    pid: child.pid,
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
/** @returns {Client<LoadReport>} */
export const loadClient = () => forked(new URL('./load-client.mjs', import.meta.url));
/** @returns {Client<{ readonly port: number }>} */
export const putTarget = () => forked(new URL('./put-target.mjs', import.meta.url));
/** @returns {Client<StreamReport>} */
export const streamClient = () => forked(new URL('./stream-client.mjs', import.meta.url));
/** @returns {Client<SpectatorReport>} */
export const spectatorClient = () => forked(new URL('./spectator-client.mjs', import.meta.url));
