// The races that pages are looked at with: an empty one, demos, and a large one in which everything is long and something is wrong.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asOperator, environmentWith, freePort, postEvents, startHeadless, stopProcess, tagEvent } from '../harness.mjs';

/** @import { DataSet } from './pages.mjs' */

/**
 * A station with one of the races.
 * @typedef {object} Stage
 * @property {string} url
 * @property {string} operatorToken
 * @property {string} site folder of the published pages
 * @property {() => Promise<void>} close ends the station and removes its folder
 */

/** As many as no small race has. */
const MANY = 5_000;
const MINUTE = 60_000;
/** What a demo needs for places to change. */
const DEMO_MS = 15_000;
/** What the first pages of a publisher take. */
const PUBLISH_MS = 8_000;

/** @typedef {Omit<Stage, 'close'>} Operated */

/** @type {Readonly<Record<Exclude<DataSet, 'lost'>, { readonly args: readonly string[]; readonly prepare: (stage: Operated) => Promise<void> }>>} */
const DATA_SETS = {
  empty: { args: [], prepare: async () => undefined },
  field: { args: [], prepare: prepareMany },
  sections: { args: ['--template', 'cyclo-cross', '--minutes', '6'], prepare: afterDemo },
  starts: { args: ['--template', 'time-trial', '--minutes', '2'], prepare: () => pause(DEMO_MS) },
  course: { args: ['--template', 'triathlon', '--minutes', '6'], prepare: () => pause(DEMO_MS) },
};

/**
 * Starts a station with the race of a data set; `lost` is `field`, of which the caller cuts the connection.
 * @param {DataSet} data
 * @returns {Promise<Stage>}
 */
export async function openStage(data) {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-looks-'));
  const operatorToken = 'token-for-pictures-only';
  const { args, prepare } = DATA_SETS[data === 'lost' ? 'field' : data];
  const environment = environmentWith({
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    RACETAG_DATA_DIR: join(folder, 'races'),
    RACETAG_OPERATOR_TOKEN: operatorToken,
  });
  const { child, url } = await startHeadless(environment, args);
  const site = join(folder, 'site');
  mkdirSync(site);
  const stage = {
    url,
    operatorToken,
    site,
    close: async () => {
      await stopProcess(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await prepare(stage);
  } catch (error) {
    await stage.close();
    throw error;
  }
  return stage;
}

const CATEGORIES = ['Women', 'Men', 'Juniorinnen und Junioren aller Vereine der Region', 'Màster 60 femení', 'U17'];
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter';
const NAMES = [
  'Ann Able',
  'Noah Featherstone',
  LONG,
  'عبد الرحمن بن عبد العزيز المنصوري الإدريسي',
  '歐陽司馬諸葛慕容上官皇甫尉遲公孫長孫宇文鮮于閭丘司徒',
  'Ẹ̀bùn Ọlá Jẹ́jẹ́ Ñandú Z͑͗a̐̑l̃̾g͒͝o͆͠',
  'Maximiliane-Charlotte von und zu Hohenlohe-Waldenburg-Schillingsfürst',
  'Nguyễn Thị Minh Khai',
];

/** @param {Operated} stage */
async function prepareMany(stage) {
  await prepareField(stage, MANY);
  await pause(PUBLISH_MS);
}

/** @param {Operated} stage */
async function afterDemo(stage) {
  await pause(DEMO_MS);
  await asOperator(stage, '/race/declare', { body: { state: 'provisional' } });
}

/**
 * Makes the large race in which everything is long and something is wrong.
 * @param {Operated} stage
 * @param {number} riders 20 at least
 */
export async function prepareField(stage, riders) {
  const gun = Date.now() - 40 * MINUTE;
  await runOtherRace(stage);
  await asOperator(stage, '/races', { body: { name: `${'Campionat obert de Catalunya de ciclocròs '.repeat(3).trim()} بطولة` } });
  await setRules(stage);
  await importField(stage, riders);
  await asOperator(stage, '/race/start', { body: { at: new Date(gun).toISOString() } });
  await sendReads(stage.url, gun, riders);
  await judge(stage);
  await asOperator(stage, '/readers', { body: { address: `sirit510+tcp://127.0.0.1:${await freePort()}?antennas=1+2` } });
  await sendReports(stage);
  await publish(stage);
}

/** A race that goes on beside the open one. @param {Operated} stage */
async function runOtherRace(stage) {
  await asOperator(stage, '/race', { method: 'PATCH', body: { name: 'Cursa de la Vall, prova infantil i juvenil del matí' } });
  await asOperator(stage, '/participants', { body: { bib: '1', name: 'Zoe Early', tags: ['E2FFFF01'] } });
  await asOperator(stage, '/race/start', { body: {} });
}

/** @param {Operated} stage */
async function setRules(stage) {
  const { rules } = /** @type {{ rules: object }} */ (await asOperator(stage, '/race/control'));
  const age = (/** @type {number} */ from) => ({ age: { from, to: null, on: 'year' } });
  await asOperator(stage, '/race/rules', {
    method: 'PUT',
    body: {
      rules: {
        ...rules,
        total_laps: 5,
        finish: 'with-leader',
        waves: [{ name: 'Juniorinnen und Junioren', categories: [CATEGORIES[2]], after_ms: MINUTE }],
        terms: [{ category: 'Women', total_laps: 4 }],
        classifications: [
          { name: 'Women', of: { gender: 'f' }, order: 'gun', places: 3, pulls: true },
          { name: 'Seniorinnen und Senioren ab vierzig Jahren', of: age(40), order: 'gun', places: null, pulls: false },
        ],
        teams: { by: 'team', score: 'sum-place', best: 3, displace: false },
      },
    },
  });
  await asOperator(stage, `/templates/${encodeURIComponent('Vereinsmeisterschaft der Radsportfreunde')}`, {
    method: 'PUT',
    body: { rules },
  });
}

/** @param {Operated} stage @param {number} riders */
async function importField({ url, operatorToken }, riders) {
  const lines = Array.from({ length: riders }, (_, at) => {
    const team = at % 9 === 2 ? `Radsportgemeinschaft ${LONG}` : `Velo Club ${at % 300}`;
    const name = NAMES[at % NAMES.length];
    return [
      at + 1,
      at < 64 ? name : `${name} ${at}`,
      CATEGORIES[at % 5],
      team,
      tagOf(at + 1),
      at % 2 === 0 ? 'f' : 'm',
      1950 + (at % 60),
      'CAT',
    ].join(';');
  });
  const answer = await fetch(`${url}/participants/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operatorToken}`, 'content-type': 'text/csv' },
    body: ['bib;name;category;team;tag;gender;born;nation', ...lines].join('\n'),
  });
  if (!answer.ok) throw new Error(`The list of riders was refused: ${await answer.text()}`);
}

/** @param {number} bib */
function tagOf(bib) {
  return `E28011606000${(0x10000000 + bib).toString(16).toUpperCase()}`;
}

/** @param {string} url @param {number} gun @param {number} riders */
async function sendReads(url, gun, riders) {
  const events = [];
  for (let bib = 1; bib <= Math.min(riders - 10, 600); bib += 1) {
    const pace = 6 * MINUTE + bib * 700;
    for (let lap = 1; lap * pace < 39 * MINUTE && lap <= 5; lap += 1) {
      // One passing of some riders is missing, so that a lap is suspected.
      if (bib % 50 === 4 && lap === 2) continue;
      events.push(tagEvent({ tag: tagOf(bib), at: gun + lap * pace, antenna: 1 + (bib % 2) }));
    }
  }
  const now = Date.now();
  for (let tag = 0; tag < Math.min(40, riders / 5); tag += 1)
    events.push(tagEvent({ tag: `E2AA${String(tag).padStart(20, '0')}`, at: now - tag * 1_000 }));
  // A tag that lies beside the mat.
  for (let pause = 25; pause >= 0; pause -= 1) events.push(tagEvent({ tag: tagOf(riders), at: now - pause * 2_800 }));
  events.sort((one, other) => String(one['timestamp']).localeCompare(String(other['timestamp'])));
  for (let from = 0; from < events.length; from += 500) await postEvents(url, events.slice(from, from + 500));
}

/** @param {Operated} stage */
async function judge(stage) {
  const reason = 'Abkürzung der Strecke hinter der zweiten Verpflegungsstelle, von drei Streckenposten bestätigt';
  for (const body of [
    { kind: 'adjust-time', rider: 'p3', by_ms: 30_000, reason },
    { kind: 'adjust-laps', rider: 'p5', by: -1, reason },
    { kind: 'relegate', rider: 'p6', behind: 'p11' },
    { kind: 'note', rider: 'p4', text: reason, public: true },
    { kind: 'status', rider: 'p7', status: 'dsq' },
    { kind: 'status', rider: 'p8', status: 'dnf' },
  ]) {
    await asOperator(stage, '/corrections', { body: { correction: body } });
  }
  await asOperator(stage, '/race/declare', { body: { state: 'provisional' } });
  await asOperator(stage, '/corrections', { body: { correction: { kind: 'adjust-time', rider: 'p1', by_ms: 10_000, reason } } });
  await asOperator(stage, '/sheets/siegerehrung-aller-klassen-am-nachmittag', {
    method: 'PUT',
    body: { what: 'podium', of: 'Women', head: { event: LONG, place: 'Sant Llorenç de la Muga', date: '2026-10-04' } },
  });
}

/** @param {Operated} stage */
async function sendReports(stage) {
  await asOperator(stage, '/reports', { method: 'PUT', body: { accepting: true } });
  const { race } = /** @type {{ race: { race_id: string } }} */ (await asOperator(stage, '/race/control'));
  for (const [index, bib] of ['4', '3', '6'].entries()) {
    const key = `0123456789abcdef0123456789abcde${index}`;
    await asOperator(stage, '/reports', {
      body: { key, race_id: race.race_id, bib, what: 'lap-missing', text: `${LONG} fehlt eine Runde, gemessen um 10:15` },
    });
  }
}

/** A publisher that works, one that does not, and a program that is never reached. @param {Operated} stage */
async function publish(stage) {
  const port = await freePort();
  await asOperator(stage, '/publishers/site', { method: 'PUT', body: { target: 'folder', path: stage.site, interval_s: 5 } });
  await asOperator(stage, `/publishers/${encodeURIComponent('Website des Veranstalters')}`, {
    method: 'PUT',
    body: { target: 'webdav', url: `http://127.0.0.1:${port}/${LONG}/results`, user: 'club', password: 'unimportant', interval_s: 5 },
  });
  await asOperator(stage, `/webhooks/${encodeURIComponent('Sprecheranlage im Zielbereich')}`, {
    method: 'PUT',
    body: { url: `http://127.0.0.1:${port}/${LONG}`, events: ['passing', 'results', 'race', 'official'] },
  });
}
