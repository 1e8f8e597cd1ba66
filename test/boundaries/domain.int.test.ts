import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
const file = join(project, 'src/domain/guarded.ts');

/** Returns the compiler's errors for `text` as a file of the domain. */
function compilerSays(text: string): readonly string[] {
  const config = join(project, 'src/domain/tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config, ts.sys, join(project, 'src/domain'));
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) => (name === file ? ts.createSourceFile(name, text, target, true) : read(name, target));
  const program = ts.createProgram([file], { ...options, noEmit: true, composite: false, emitDeclarationOnly: false }, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** Returns the linter's errors for `text` there, without the rules that need types. */
async function linterSays(text: string): Promise<readonly (string | null)[]> {
  const lint = new ESLint({
    cwd: project,
    ruleFilter: ({ ruleId }) => !ruleId.startsWith('@typescript-eslint/'),
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  });
  const results = await lint.lintText(text, { filePath: file });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId));
}

test.each([
  { text: 'export const pid = process.pid;', why: 'no process' },
  { text: 'setTimeout(() => undefined, 1);', why: 'no timers' },
  { text: "import { readFileSync } from 'node:fs'; readFileSync('x');", why: 'no disk' },
  { text: 'export const page = document.title;', why: 'no page' },
  { text: "export const answer = fetch('http://localhost');", why: 'no network' },
  { text: "console.log('x');", why: 'no console' },
])('the compiler refuses in the domain: $why', ({ text }) => {
  expect(compilerSays(text)).toHaveLength(1);
});

test.each([
  { text: 'export const now = Date.now();', rule: 'no-restricted-globals' },
  { text: 'export const now = new Date();', rule: 'no-restricted-globals' },
  { text: 'export const now = globalThis.Date;', rule: 'no-restricted-globals' },
  { text: 'export const die = Math.random();', rule: 'no-restricted-properties' },
  { text: "export const late = import('./laps');", rule: 'no-restricted-syntax' },
])('lint refuses in the domain: $text', async ({ text, rule }) => {
  expect(await linterSays(text)).toEqual([rule]);
});

test('plain arithmetic passes both', async () => {
  const text = 'export const twice = (n: number): number => Math.floor(n * 2);';
  expect(compilerSays(text)).toEqual([]);
  expect(await linterSays(text)).toEqual([]);
});
