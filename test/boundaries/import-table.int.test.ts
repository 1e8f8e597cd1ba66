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
  { file: 'src/domain/node.ts', imports: "'node:fs'", breaks: ['domain-alone'] },
  { file: 'src/domain/npm.ts', imports: "'fast-check'", breaks: ['domain-alone'] },
  { file: 'src/domain/outward.ts', imports: "'../journal/journal'", breaks: ['domain-alone'] },
  { file: 'src/journal/reader.ts', imports: "'../readers/reader'", breaks: ['journal-below'] },
  { file: 'src/journal/view.ts', imports: "'../projections/board'", breaks: ['journal-below'] },
  { file: 'src/readers/journal.ts', imports: "'../journal/journal'", breaks: ['readers-below'] },
  { file: 'src/readers/server.ts', imports: "'fastify'", breaks: ['readers-below'] },
  { file: 'src/projections/node.ts', imports: "'node:fs'", breaks: ['projections-pure'] },
  { file: 'src/projections/journal.ts', imports: "'../journal/journal'", breaks: ['projections-pure'] },
  { file: 'src/exports/server.ts', imports: "'../http/server'", breaks: ['exports-are-views'] },
  { file: 'src/exports/station.ts', imports: "'../station'", breaks: ['exports-are-views'] },
  { file: 'src/imports/node.ts', imports: "'node:fs'", breaks: ['imports-are-lists'] },
  { file: 'src/imports/server.ts', imports: "'../http/server'", breaks: ['imports-are-lists'] },
  { file: 'src/http/journal.ts', imports: "'../journal/journal'", breaks: ['http-asks-the-station'] },
  { file: 'src/http/reader.ts', imports: "'../readers/reader'", breaks: ['http-asks-the-station'] },
  { file: 'src/http/root.ts', imports: "'../app'", breaks: ['http-asks-the-station', 'nothing-above'] },
  { file: 'src/core/server.ts', imports: "'../http/server'", breaks: ['core-behind-the-station'] },
  { file: 'src/core/reader.ts', imports: "'../readers/reader'", breaks: ['core-takes-types-from-the-readers'] },
  { file: 'src/simulation/station.ts', imports: "'../station'", breaks: ['simulation-is-a-client'] },
  { file: 'src/station-of-app.ts', imports: "'./app'", breaks: ['nothing-above'] },
  { file: 'src/log-in-window.ts', imports: "'electron'", breaks: ['electron-only-there'] },
  { file: 'electron/server.ts', imports: "'../src/http/server'", breaks: ['electron-is-a-window'] },
  { file: 'electron/domain.ts', imports: "'../src/domain/time'", breaks: ['electron-is-a-window'] },
  { file: 'renderer/features/station.ts', imports: "'../../src/station'", breaks: ['screens-use-http'] },
  { file: 'renderer/features/rows.ts', imports: "'../../src/wire/to-wire'", breaks: ['screens-use-http'] },
  {
    file: 'renderer/features/main.ts',
    imports: "'../../electron/main'",
    breaks: ['screens-use-http', 'screens-take-types-from-the-desktop'],
  },
  { file: 'renderer/features/api.ts', imports: "'../../electron/desktop-api'", breaks: ['screens-take-types-from-the-desktop'] },
  { file: 'renderer/features/node.ts', imports: "'node:path'", breaks: ['screens-run-in-browsers'] },
  { file: 'renderer/ui/store.ts', imports: "'../state/store'", breaks: ['ui-is-plain'] },
  { file: 'renderer/state/feature.ts', imports: "'../features/clock'", breaks: ['state-below-screens'] },
  { file: 'src/undeclared.ts', imports: "'ms'", breaks: ['shipped-packages-only'] },
  { file: 'src/nowhere.ts', imports: "'./no-such-file'", breaks: ['no-unresolved'] },
  { file: 'src/chicken.ts', imports: "'./egg'", breaks: ['no-cycle'] },
];

/** Closes the circle of the last row above; a circle is reported once. */
const EGG: Row = { file: 'src/egg.ts', imports: "'./chicken'", breaks: [] };

const ALLOWED: readonly Row[] = [
  { file: 'src/domain/time.ts', imports: "'./laps'", breaks: [] },
  { file: 'src/journal/journal.ts', imports: "'@photostructure/sqlite'", breaks: [] },
  { file: 'src/readers/reader.ts', imports: "'serialport'", breaks: [] },
  { file: 'src/projections/board.ts', imports: "'../domain/time'", breaks: [] },
  { file: 'src/exports/csv.ts', imports: "'../projections/board'", breaks: [] },
  { file: 'src/http/server.ts', imports: "'fastify'", breaks: [] },
  { file: 'src/core/readers.ts', imports: "type { Readers } from '../readers/reader'", breaks: [] },
  { file: 'src/station.ts', imports: "'./domain/time'", breaks: [] },
  { file: 'src/app.ts', imports: "'./journal/journal'", breaks: [] },
  { file: 'electron/main.ts', imports: "'../src/app'", breaks: [] },
  { file: 'electron/window.ts', imports: "'electron'", breaks: [] },
  { file: 'renderer/features/clock.ts', imports: "'../../src/domain/time'", breaks: [] },
  { file: 'renderer/features/rules.ts', imports: "'../../src/wire/rules'", breaks: [] },
  { file: 'renderer/features/desktop.ts', imports: "type { DesktopApi } from '../../electron/desktop-api'", breaks: [] },
];

/** Files that others import and that import nothing. */
const LEAVES = ['src/domain/laps.ts', 'src/wire/rules.ts', 'src/wire/to-wire.ts', 'electron/desktop-api.ts', 'renderer/state/store.ts'];

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

test('every rule is broken by a row above', () => {
  const names = rules.forbidden.map((rule) => rule.name);
  expect(new Set(FORBIDDEN.flatMap((row) => row.breaks))).toEqual(new Set(names));
});
