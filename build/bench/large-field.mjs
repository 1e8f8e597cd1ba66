// A large field with laps, registered riders and categories, and questions to the station as its operator.
import { GUN } from './station.mjs';

const [CATEGORIES, TEAMS, LAPS] = [7, 400, 5];
export const TOKEN = 'token-of-the-bench-only';
export const AS_OPERATOR = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };

/** @import { BenchStation } from './station.mjs' */
/** @import { Client, LoadReport } from './forked.mjs' */

/**
 * Lets riders ride five laps and registers them. Returns what a load client needs to let them ride on.
 * @param {BenchStation} station of which TOKEN is the operator's
 * @param {Client<LoadReport>} load
 * @param {number} riders
 */
export async function fieldOf({ port }, load, riders) {
  await load.ask('flood', { port, gun: GUN, participants: riders, connections: 2, batch: 1000, total: riders * LAPS });
  const { standings } = await (await fetch(`http://127.0.0.1:${port}/classification`)).json();
  const lines = ['Bib,Name,Team,Category,Tags'];
  for (const [at, { tag_id: tag }] of standings.entries()) {
    lines.push(`${at + 1},Rider ${at + 1},Team ${at % TEAMS},Category ${at % CATEGORIES},${tag}`);
  }
  const headers = { ...AS_OPERATOR, 'content-type': 'text/csv' };
  const init = { method: 'POST', headers, body: lines.join('\n') };
  const answer = await fetch(`http://127.0.0.1:${port}/participants/import`, init);
  if (!answer.ok) throw new Error(`The riders were not imported: ${await answer.text()}`);
  await answer.arrayBuffer();
  return { participants: riders, lap: LAPS + 2 };
}

/**
 * @param {BenchStation} station
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 */
export async function asked({ port }, method, path, body) {
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: AS_OPERATOR, ...init });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}
