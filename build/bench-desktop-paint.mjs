import { setTimeout as pause } from 'node:timers/promises';
import { printTable, quantile, rounded } from './bench/table.mjs';
import { clock, openBoards, openDesktop, register, tableOnDesk, tagOf } from './bench-desktop-scene.mjs';
import { measureBusy, paintedKeys, watchForKeys } from './bench-desktop-watch.mjs';
import { postEvents, tagEvent } from './harness.mjs';

const FIELD = 1000;
/** They are laps ahead, so their rows are on top of every table, in sight. */
const LEADERS = 10;
const HEAD_START_LAPS = 100;
const SAMPLES = 300;
const SAMPLES_PER_SECOND = 10;
const OTHERS_PER_SECOND = 50;
const WARM_UP_MS = 5_000;
const HOUR = 3_600_000;
/** A lap that is on no screen after this long is missing. */
const LONGEST_MS = 5_000;

const DESK_PLACES = [
  { name: 'desk: line in “Last passings”', list: '[data-passings]', row: 'button', bib: '[data-bib]', laps: '[data-laps]' },
  { name: 'desk: row of the rider', list: '[data-standings]', row: '[data-index]', bib: '[data-column=bib]', laps: '[data-column=laps]' },
];
const BOARD_PLACES = [
  { name: 'board: row of the rider', list: 'table', row: 'tbody tr', bib: '[data-column="bib"]', laps: '[data-column="laps"]' },
];

/** @import { TagEvent } from './harness.mjs' */
/** @import { Times } from './bench-desktop-watch.mjs' */

/** @typedef {Map<string, { readonly at: number; answeredAt: number }>} Sent when each sample was posted and answered, by its key `bib:laps` */

/** Measures how long a lap takes from the reader service's POST to pixels on the desk and on a board. */
export async function paint() {
  const startAt = Date.now() - HOUR;
  const desktop = await openDesktop({ startAt });
  const { page: desk } = await tableOnDesk(desktop.app);
  const laps = await ridersOnTheirWay(desktop.url, startAt);
  const { boards, close } = await openBoards(desktop.url, ['/board?page=off']);
  const [board] = boards;
  if (board === undefined) throw new Error('The board did not open.');
  const listening = listenToStream(desktop.url);
  const others = new AbortController();
  const load = backgroundLoad(desktop.url, others.signal);
  await pause(WARM_UP_MS);
  await watchForKeys(desk, DESK_PLACES);
  await watchForKeys(board, BOARD_PLACES);
  const busyShares = [await measureBusy(desk), await measureBusy(board)];
  const sent = await sendSamples(desktop.url, laps);
  const busy = await Promise.all(busyShares.map((share) => share()));
  await pause(LONGEST_MS);
  const places = [...(await paintedKeys(desk)), ...(await paintedKeys(board))];
  others.abort();
  const posted = await load;
  const heard = listening.stop();
  await close();
  await desktop.close();
  report({ sent, heard, places, busy, posted });
}

/**
 * @param {object} measured
 * @param {Sent} measured.sent
 * @param {{ readonly laps: Times; readonly rows: Times }} measured.heard
 * @param {readonly { readonly name: string; readonly painted: Times; readonly hidden: Times }[]} measured.places
 * @param {readonly number[]} measured.busy
 * @param {number} measured.posted
 */
function report({ sent, heard, places, busy, posted }) {
  const load = `${SAMPLES} laps at ${SAMPLES_PER_SECOND}/s beside ${OTHERS_PER_SECOND}/s of others (${posted} posted)`;
  const answers = [...sent.values()].map(({ at, answeredAt }) => answeredAt - at);
  printTable(`From POST to paint: ${FIELD.toLocaleString('en')} participants, ${load}, ms`, [
    row('answered: on disk', answers),
    row('`lap` at a listener', delays(sent, heard.laps)),
    row('changed row at a listener', delays(sent, heard.rows)),
    ...places.map(({ name, painted, hidden }) => row(name, delays(sent, painted), delays(sent, hidden).length)),
  ]);
  console.log(`  Main threads, part of the time: desk ${rounded(busy[0], 0)} %, board ${rounded(busy[1], 0)} %.`);
  console.log('  Paint: the frame after the one in which the page changed has begun. A listener is a stream in this process.');
}

/**
 * Gives every rider a lap, and the leaders many. Returns the laps of each leader.
 * @param {string} url
 * @param {number} startAt
 * @returns {Promise<Map<number, number>>}
 */
async function ridersOnTheirWay(url, startAt) {
  await register(url, FIELD);
  /** @type {TagEvent[]} */
  const events = [];
  for (let bib = 1; bib <= FIELD; bib += 1) {
    const laps = bib <= LEADERS ? HEAD_START_LAPS : 1;
    for (let lap = 1; lap <= laps; lap += 1) events.push(tagEvent({ tag: tagOf(bib), at: startAt + lap * 20_000 + bib * 10 }));
  }
  for (let from = 0; from < events.length; from += 500) await postEvents(url, events.slice(from, from + 500));
  const { standings } = /** @type {{ standings: { bib: string; laps: number }[] }} */ (await (await fetch(`${url}/standings`)).json());
  const leaders = standings.filter(({ bib }) => Number(bib) <= LEADERS);
  return new Map(leaders.map(({ bib, laps }) => [Number(bib), laps]));
}

/**
 * Sends one lap after another, evenly in time, the leaders in turn. The key of a lap is its bib and number.
 * @param {string} url
 * @param {Map<number, number>} laps
 * @returns {Promise<Sent>}
 */
async function sendSamples(url, laps) {
  /** @type {Sent} */
  const sent = new Map();
  /** @type {Promise<unknown>[]} */
  const answers = [];
  const begun = clock();
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    await pause(Math.max(0, begun + (sample * 1000) / SAMPLES_PER_SECOND - clock()));
    const bib = (sample % LEADERS) + 1;
    laps.set(bib, (laps.get(bib) ?? 0) + 1);
    const event = tagEvent({ tag: tagOf(bib), at: Date.now() });
    const times = { at: clock(), answeredAt: Number.NaN };
    sent.set(`${bib}:${laps.get(bib)}`, times);
    answers.push(
      postEvents(url, [event]).then(() => {
        times.answeredAt = clock();
      }),
    );
  }
  await Promise.all(answers);
  return sent;
}

/**
 * Sends reads of all other riders, one per request, until the signal; returns how many.
 * @param {string} url
 * @param {AbortSignal} signal
 */
async function backgroundLoad(url, signal) {
  const begun = clock();
  /** @type {Promise<unknown>[]} */
  const answers = [];
  for (let count = 0; !signal.aborted; count += 1) {
    await pause(Math.max(0, begun + (count * 1000) / OTHERS_PER_SECOND - clock()));
    const bib = LEADERS + 1 + (count % (FIELD - LEADERS));
    answers.push(postEvents(url, [tagEvent({ tag: tagOf(bib), at: Date.now() })]));
  }
  return (await Promise.all(answers)).length;
}

/** @typedef {{ readonly bib: string; readonly laps: number }} Row */
/** @typedef {{ type: 'lap' } & Row | { type: 'changes'; rows: { row: Row }[] } | { type: 'table'; items: Row[] } | { type: 'other' }} Message */

/**
 * Notes when each lap, and each row, came over the stream.
 * @param {string} url
 */
function listenToStream(url) {
  /** @type {[Times, Times]} */
  const [laps, rows] = [new Map(), new Map()];
  const leave = new AbortController();
  /**
   * @param {Message} message
   * @param {number} at
   */
  const note = (message, at) => {
    if (message.type === 'lap') keep(laps, message, at);
    if (message.type === 'changes') for (const { row: changed } of message.rows) keep(rows, changed, at);
    if (message.type === 'table') for (const item of message.items) keep(rows, item, at);
  };
  /**
   * @param {Times} times
   * @param {Row} row
   * @param {number} at
   */
  const keep = (times, { bib, laps: count }, at) => {
    const key = `${bib}:${count}`;
    if (!times.has(key)) times.set(key, at);
  };
  const listening = (async () => {
    const { body } = await fetch(`${url}/stream?changes=1`, { signal: leave.signal });
    let pending = '';
    if (body === null) throw new Error('The stream has no body.');
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const at = clock();
      const lines = (pending + decoder.decode(piece.value, { stream: true })).split('\n');
      pending = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data: ')) note(JSON.parse(line.slice(6)), at);
    }
  })().catch((error) => {
    if (!leave.signal.aborted) throw error;
  });
  const stop = () => {
    leave.abort();
    void listening;
    return { laps, rows };
  };
  return { stop };
}

/**
 * Milliseconds from the POST of each sample; samples that were never seen are left out.
 * @param {Sent} sent
 * @param {Times} times
 */
function delays(sent, times) {
  return [...sent].flatMap(([key, { at }]) => {
    const seen = times.get(key);
    return seen === undefined ? [] : [seen - at];
  });
}

/**
 * @param {string} what
 * @param {readonly number[]} values
 * @param {number} [outOfSight]
 */
function row(what, values, outOfSight = 0) {
  return {
    'from POST to': what,
    p50: rounded(quantile(values, 0.5)),
    p90: rounded(quantile(values, 0.9)),
    p99: rounded(quantile(values, 0.99)),
    max: rounded(Math.max(...values)),
    'out of sight': outOfSight,
    missing: SAMPLES - values.length - outOfSight,
  };
}
