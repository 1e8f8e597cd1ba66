import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';

interface RuleSet {
  readonly forbidden: readonly IForbiddenRuleType[];
  readonly options: ICruiseOptions;
}

/** A file with one import, and the rules that must object to it. */
interface Row {
  readonly file: string;
  readonly imports: string;
  readonly breaks: readonly string[];
}

const project = resolve(import.meta.dirname, '../..');
const rules = createRequire(import.meta.url)(join(project, '.dependency-cruiser.cjs')) as RuleSet;

const FORBIDDEN: readonly Row[] = [
  { file: 'src/domain/model/node.ts', imports: "'node:fs'", breaks: ['domain-alone'] },
  { file: 'src/domain/model/npm.ts', imports: "'fast-check'", breaks: ['domain-alone'] },
  { file: 'src/domain/model/outward.ts', imports: "'../../journal/journal'", breaks: ['domain-alone'] },
  { file: 'src/domain/model/upward.ts', imports: "'../ledger/ledger'", breaks: ['domain-floor-model'] },
  { file: 'src/domain/ledger/upward.ts', imports: "'../laps/laps'", breaks: ['domain-floor-ledger'] },
  { file: 'src/domain/laps/upward.ts', imports: "'../race/evolve'", breaks: ['domain-floor-laps'] },
  { file: 'src/domain/race/upward.ts', imports: "'../views/trace'", breaks: ['domain-floor-race'] },
  { file: 'src/domain/views/upward.ts', imports: "'../decide/decide'", breaks: ['domain-floor-views'] },
  { file: 'src/readers/yr9700/outward.messages.ts', imports: "'../kit/link'", breaks: ['messages-are-types'] },
  { file: 'src/texts/server.ts', imports: "'../http/server'", breaks: ['texts-know-messages'] },
  { file: 'src/texts/de/mixed.ts', imports: "'../en'", breaks: ['languages-apart'] },
  { file: 'src/journal/reader.ts', imports: "'../readers/readers'", breaks: ['journal-below'] },
  { file: 'src/journal/row.ts', imports: "'../wire/to-wire'", breaks: ['journal-below'] },
  { file: 'src/readers/journal.ts', imports: "'../journal/journal'", breaks: ['readers-below'] },
  { file: 'src/readers/server.ts', imports: "'fastify'", breaks: ['readers-below'] },
  { file: 'src/readers/kit/upward.ts', imports: "'../manager/reader-manager'", breaks: ['reader-kit-below'] },
  { file: 'src/readers/transport/family.ts', imports: "'../yr9700/family'", breaks: ['reader-kit-below'] },
  { file: 'src/readers/llrp/neighbour.ts', imports: "'../yr9700/family'", breaks: ['reader-families-apart'] },
  { file: 'src/readers/llrp/manager.ts', imports: "'../manager/reader-manager'", breaks: ['reader-families-apart'] },
  { file: 'src/readers/manager/family.ts', imports: "'../yr9700/family'", breaks: ['reader-manager-knows-no-family'] },
  { file: 'src/wire/node.ts', imports: "'node:fs'", breaks: ['wire-is-mapping'] },
  { file: 'src/wire/server.ts', imports: "'../http/server'", breaks: ['wire-is-mapping'] },
  { file: 'src/wire/shared/upward.ts', imports: "'../to-wire'", breaks: ['wire-shared-is-pure'] },
  { file: 'src/charts/wire.ts', imports: "'../wire/to-wire'", breaks: ['charts-are-paths'] },
  { file: 'src/exports/server.ts', imports: "'../http/server'", breaks: ['exports-are-views'] },
  { file: 'src/exports/station.ts', imports: "'../station'", breaks: ['exports-are-views'] },
  { file: 'src/imports/node.ts', imports: "'node:fs'", breaks: ['imports-are-lists'] },
  { file: 'src/imports/server.ts', imports: "'../http/server'", breaks: ['imports-are-lists'] },
  { file: 'src/imports/xlsx/journal.ts', imports: "'../../journal/journal'", breaks: ['workbooks-are-lists'] },
  { file: 'src/publish/journal.ts', imports: "'../journal/journal'", breaks: ['publishers-follow-the-station'] },
  { file: 'src/publish/station.ts', imports: "'../station'", breaks: ['publish-takes-types-from-the-station'] },
  { file: 'src/http/journal.ts', imports: "'../journal/journal'", breaks: ['http-asks-the-station'] },
  { file: 'src/http/reader.ts', imports: "'../readers/readers'", breaks: ['http-asks-the-station'] },
  { file: 'src/http/root.ts', imports: "'../app'", breaks: ['http-asks-the-station', 'nothing-above'] },
  { file: 'src/core/server.ts', imports: "'../http/server'", breaks: ['core-behind-the-station'] },
  { file: 'src/core/reader.ts', imports: "'../readers/readers'", breaks: ['core-takes-types-from-the-readers'] },
  { file: 'src/replication/server.ts', imports: "'../http/server'", breaks: ['replication-follows-the-station'] },
  { file: 'src/replication/journal.ts', imports: "'../journal/journal'", breaks: ['replication-follows-the-station'] },
  { file: 'src/support/texts.ts', imports: "'../texts/en'", breaks: ['support-tells-no-names'] },
  { file: 'src/simulation/station.ts', imports: "'../station'", breaks: ['simulation-is-a-client'] },
  { file: 'src/station-of-app.ts', imports: "'./app'", breaks: ['nothing-above'] },
  { file: 'src/log-in-window.ts', imports: "'electron'", breaks: ['electron-only-there'] },
  { file: 'electron/server.ts', imports: "'../src/http/server'", breaks: ['electron-is-a-window'] },
  { file: 'electron/domain.ts', imports: "'../src/domain/laps/laps'", breaks: ['electron-is-a-window'] },
  { file: 'renderer/station/station.ts', imports: "'../../src/station'", breaks: ['screens-use-http'] },
  { file: 'renderer/station/rows.ts', imports: "'../../src/wire/to-wire'", breaks: ['screens-use-http'] },
  {
    file: 'renderer/station/main.ts',
    imports: "'../../electron/main'",
    breaks: ['screens-use-http', 'screens-take-types-from-the-desktop'],
  },
  { file: 'renderer/station/api.ts', imports: "'../../electron/desktop-api'", breaks: ['screens-take-types-from-the-desktop'] },
  { file: 'renderer/station/node.ts', imports: "'node:path'", breaks: ['screens-run-in-browsers'] },
  { file: 'renderer/features/race/neighbour.ts', imports: "'../phone/phone'", breaks: ['features-apart'] },
  { file: 'renderer/features/race/app.ts', imports: "'../../app/shell'", breaks: ['app-above'] },
  { file: 'renderer/api/feature.ts', imports: "'../features/phone/phone'", breaks: ['api-below'] },
  { file: 'renderer/station/feature.ts', imports: "'../features/phone/phone'", breaks: ['station-below-features'] },
  { file: 'renderer/ui/store.ts', imports: "'../state/store'", breaks: ['ui-is-plain'] },
  { file: 'renderer/state/feature.ts', imports: "'../features/phone/phone'", breaks: ['state-below-screens'] },
  { file: 'src/undeclared.ts', imports: "'ms'", breaks: ['shipped-packages-only'] },
  { file: 'src/nowhere.ts', imports: "'./no-such-file'", breaks: ['no-unresolved'] },
  { file: 'src/chicken.ts', imports: "'./egg'", breaks: ['no-cycle'] },
];

/** Closes the circle of the last row above; a circle is reported once. */
const EGG: Row = { file: 'src/egg.ts', imports: "'./chicken'", breaks: [] };

const ALLOWED: readonly Row[] = [
  { file: 'src/domain/decide/decide.ts', imports: "'../model/time'", breaks: [] },
  { file: 'src/domain/views/trace.ts', imports: "'../laps/laps'", breaks: [] },
  { file: 'src/journal/journal.ts', imports: "'@photostructure/sqlite'", breaks: [] },
  { file: 'src/readers/transport/serial.ts', imports: "'serialport'", breaks: [] },
  { file: 'src/readers/yr9700/family.ts', imports: "'../kit/link'", breaks: [] },
  { file: 'src/readers/families.ts', imports: "'./yr9700/family'", breaks: [] },
  { file: 'src/readers/yr9700/yr9700.messages.ts', imports: "'../../domain/model/time'", breaks: [] },
  { file: 'src/texts/en.ts', imports: "type { Yr9700Messages } from '../readers/yr9700/yr9700.messages'", breaks: [] },
  { file: 'src/texts/de/keys.ts', imports: "type { english } from '../en'", breaks: [] },
  { file: 'src/wire/to-wire.ts', imports: "'../domain/model/time'", breaks: [] },
  { file: 'src/exports/csv.ts', imports: "'../wire/to-wire'", breaks: [] },
  { file: 'src/charts/chart.ts', imports: "'../domain/model/time'", breaks: [] },
  { file: 'renderer/ui/chart.ts', imports: "'../../src/charts/chart'", breaks: [] },
  { file: 'src/http/server.ts', imports: "'fastify'", breaks: [] },
  { file: 'src/core/readers.ts', imports: "type { Readers } from '../readers/readers'", breaks: [] },
  { file: 'src/station.ts', imports: "'./domain/model/time'", breaks: [] },
  { file: 'src/app.ts', imports: "'./journal/journal'", breaks: [] },
  { file: 'electron/main.ts', imports: "'../src/app'", breaks: [] },
  { file: 'electron/window.ts', imports: "'electron'", breaks: [] },
  { file: 'electron/menu.ts', imports: "'../src/texts/en'", breaks: [] },
  { file: 'electron/moment.ts', imports: "'../src/domain/model/time'", breaks: [] },
  { file: 'renderer/app/shell.tsx', imports: "'../features/phone/phone'", breaks: [] },
  { file: 'renderer/features/phone/phone.tsx', imports: "'../../../src/domain/model/time'", breaks: [] },
  { file: 'renderer/features/phone/texts.ts', imports: "'../../../src/texts/en'", breaks: [] },
  { file: 'renderer/station/rules.ts', imports: "'../../src/wire/shared/rules'", breaks: [] },
  { file: 'renderer/station/desktop.ts', imports: "type { DesktopApi } from '../../electron/desktop-api'", breaks: [] },
];

/** Files that others import and that import nothing. */
const LEAVES = [
  'src/domain/model/time.ts',
  'src/domain/ledger/ledger.ts',
  'src/domain/laps/laps.ts',
  'src/domain/race/evolve.ts',
  'src/readers/kit/link.ts',
  'src/readers/readers.ts',
  'src/readers/manager/reader-manager.ts',
  'src/wire/shared/rules.ts',
  'src/wire/to-wire.ts',
  'electron/desktop-api.ts',
  'renderer/state/store.ts',
];

let tree = '';
let broken: ReadonlyMap<string, readonly string[]> = new Map();

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'boundaries-'));
  symlinkSync(join(project, 'node_modules'), join(tree, 'node_modules'), 'dir');
  symlinkSync(join(project, 'package.json'), join(tree, 'package.json'));
  symlinkSync(join(project, 'tsconfig.base.json'), join(tree, 'tsconfig.base.json'));
  for (const { file, imports } of [...FORBIDDEN, ...ALLOWED, EGG]) put(file, `import ${imports};\n`);
  for (const file of LEAVES) put(file, 'export interface DesktopApi {}\n');
  broken = await violations();
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text);
}

async function violations(): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  const { output } = await cruise(['src', 'electron', 'renderer'], {
    ...rules.options,
    ruleSet: { forbidden: [...rules.forbidden] },
    validate: true,
    baseDir: tree,
  });
  if (typeof output === 'string') throw new Error(output);
  for (const { from, rule } of output.summary.violations) found.set(from, [...(found.get(from) ?? []), rule.name]);
  return found;
}

test.each(FORBIDDEN)('$file may not import $imports', ({ file, breaks }) => {
  expect(broken.get(file)?.toSorted()).toEqual(breaks.toSorted());
});

test.each(ALLOWED)('$file may import $imports', ({ file }) => {
  expect(broken.get(file)).toBeUndefined();
});

test('every rule has a row above that breaks it', () => {
  const names = rules.forbidden.map((rule) => rule.name);
  expect(new Set(FORBIDDEN.flatMap((row) => row.breaks))).toEqual(new Set(names));
});
