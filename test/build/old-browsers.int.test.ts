import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { type Node, parse } from 'acorn';
import postcss, { type Rule } from 'postcss';
import { describe, expect, test } from 'vitest';

const BUILT = resolve(import.meta.dirname, '../../out/renderer');
const PAGE = readFileSync(join(BUILT, 'index.html'), 'utf8');

const read = (name: string): string => readFileSync(join(BUILT, 'assets', name), 'utf8');

/** Names of files that a text names, such as `./board-app-D1j60IRj.js` or `assets/board-app-DeawW8hr.css`. */
function namedIn(text: string, extension: string): readonly string[] {
  return [...text.matchAll(/["'`](?:\.\/|\/?assets\/)([\w.-]+)["'`]/g)]
    .map(([, name = '']) => name)
    .filter((name) => name.endsWith(extension));
}

/** All that boards and phone pages may load: what the page names, and what those files name, without the desk's own part. */
function publicFiles(extension: '.js' | '.css'): readonly string[] {
  const found = new Set<string>();
  const visit = (text: string): void => {
    for (const name of namedIn(text, '.js')) {
      if (found.has(name) || name.startsWith('desk-app')) continue;
      found.add(name);
      visit(read(name));
    }
  };
  visit(PAGE);
  if (extension === '.js') return [...found];
  const styles = [PAGE, ...[...found].map(read)].flatMap((text) => namedIn(text, '.css'));
  return [...new Set(styles)].filter((name) => !name.startsWith('desk-app'));
}

/** A node of the syntax tree, and all nodes in it. */
function* nodesOf(value: unknown): Generator<Node & Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') yield value as Node & Record<string, unknown>;
  for (const part of Object.values(value)) yield* nodesOf(part);
}

/** Syntax of 2020 that Chrome 79 does not know; `import()` and `import.meta` it knows. */
function isTooNew(node: Node & Record<string, unknown>): boolean {
  if (node.type === 'ChainExpression') return true;
  if (node.type === 'LogicalExpression') return node['operator'] === '??';
  if (node.type === 'ExportAllDeclaration') return node['exported'] !== null;
  if (node.type !== 'Literal') return false;
  // Looking back in a regular expression came with Safari 16.4.
  const regex = node['regex'] as { readonly pattern: string } | undefined;
  return node['bigint'] !== undefined || (regex !== undefined && /\(\?<[=!]/.test(regex.pattern));
}

/** Calls that Chrome 79, Safari 13.1 or Firefox 78 answer with "is not a function". */
const TOO_NEW_CALLS =
  /\.replaceAll\(|Object\.hasOwn\b|\bstructuredClone\(|\.findLast(?:Index)?\(|\.to(?:Sorted|Reversed|Spliced)\(|\.at\(-|AbortSignal\.(?:any|timeout)|Promise\.(?:any|withResolvers)|randomUUID|Object\.groupBy/g;

describe('what boards and phone pages load works in Chrome 79, Safari 13.1 and Firefox 78', () => {
  test('is found', () => {
    const names = publicFiles('.js').join();
    const apps = ['announcer', 'board', 'clock', 'countdown', 'entry', 'finish', 'laps', 'phone'];
    for (const part of ['index-', 'stream-worker-', ...apps.map((app) => `${app}-app-`)]) expect(names).toContain(part);
    expect(publicFiles('.css').join()).toContain('board-app-');
  });

  test.each(publicFiles('.js'))('the syntax of %s', (name) => {
    const tree = parse(read(name), { ecmaVersion: 2020, sourceType: 'module' });
    const tooNew = [...nodesOf(tree)].filter(isTooNew).map(({ start, end }) => read(name).slice(start, end).slice(0, 80));
    expect(tooNew).toEqual([]);
  });

  test.each(publicFiles('.js'))('the calls of %s', (name) => {
    // A class that has a method of this name itself needs none of the browser's.
    const own = [...read(name).matchAll(/[};](\w+)\(\w*\)\{/g)].map(([, method]) => `.${method}(`);
    const calls = (read(name).match(TOO_NEW_CALLS) ?? []).filter((call) => !own.includes(call));
    expect(calls).toEqual([]);
  });

  test.each(publicFiles('.css'))('the style sheet %s', (name) => {
    const root = postcss.parse(read(name));
    const faults: string[] = [];
    root.walkAtRules(/^(layer|container|scope|property|starting-style)$/, (rule) => void faults.push(`@${rule.name}`));
    root.walkAtRules('media', ({ params }) => {
      if (/[<>]/.test(params)) faults.push(params);
    });
    root.walkRules((rule) => void faults.push(...faultsOf(rule)));
    expect(faults).toEqual([]);
  });
});

/** Icon and text of a button stand close to each other there; a margin cannot part them. */
const CAN_DO_WITHOUT_GAP = /^\._(button|badge)_/;

/** What an old browser would leave out of a rule, or the whole of it. */
function faultsOf(rule: Rule): readonly string[] {
  const values = new Map<string, string[]>();
  rule.walkDecls(({ prop, value }) => void values.set(prop, [...(values.get(prop) ?? []), value]));
  const isGrid = (values.get('display') ?? []).some((value) => value.endsWith('grid'));
  const isUnknown = (prop: string, all: readonly string[]): boolean =>
    /^inset|-(block|inline)$|^aspect-ratio$/.test(prop) ||
    (/^(row-|column-)?gap$/.test(prop) && !isGrid && !CAN_DO_WITHOUT_GAP.test(rule.selector)) ||
    /\d[dsl]v[hw]\b|color-mix|light-dark|\bclamp\(/.test(all[0] ?? '');
  const unknown = [...values].filter(([prop, all]) => isUnknown(prop, all)).map(([prop, all]) => `${prop}: ${all.join()}`);
  const selector = /:(is|where|has)\(|:not\([^)]*,/.test(rule.selector) || dropsOthers(rule) ? [rule.selector] : [];
  return [...selector, ...unknown].map((fault) => `${rule.selector} { ${fault} }`);
}

/** One selector that a browser does not know makes it drop those beside it. */
function dropsOthers({ selectors }: Rule): boolean {
  const newer = selectors.filter((selector) => selector.includes(':focus-visible'));
  return newer.length > 0 && newer.length < selectors.length;
}

describe('a browser that cannot read the page', () => {
  const script = readFileSync(join(BUILT, 'too-old.js'), 'utf8');

  test('is told so by a script of its own that it can read', () => {
    expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
    expect(PAGE).toMatch(/<script src="\/too-old.js">/);
    for (const version of ['79', '13.1', '78']) expect(PAGE).toContain(version);
  });

  test('says so after 8 s of an empty page, and takes it back when the page starts late', () => {
    const root: { firstChild: object | null } = { firstChild: null };
    const notice = { hidden: true };
    const timers: { readonly run: () => void; readonly ms: number }[] = [];
    const timer = (run: () => void, ms: number): number => timers.push({ run, ms });
    const document = { getElementById: (id: string) => ({ root, 'too-old': notice })[id] };
    runInNewContext(script, { document, setTimeout: timer, setInterval: timer });
    expect([timers[0]?.ms, notice.hidden]).toEqual([8_000, true]);
    timers[0]?.run();
    expect(notice.hidden).toBe(false);
    root.firstChild = {};
    timers[1]?.run();
    expect(notice.hidden).toBe(true);
  });

  test('has the notice above the empty page', () => {
    expect(PAGE.indexOf('id="too-old"')).toBeLessThan(PAGE.indexOf('id="root"'));
  });
});
