import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { LOG_TEXTS } from '../../src/support/log-texts';

const LEVELS = ['debug', 'info', 'warn', 'error', 'fatal'];

/** The last argument of every call such as `log.warn(…)` or `logger.error(…)` in a source. */
function loggedIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && isLog(node.expression)) {
      const last = node.arguments.at(-1);
      found.push(last !== undefined && ts.isStringLiteral(last) ? last.text : `not a fixed text: ${path}: ${node.getText().slice(0, 80)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isLog({ name, expression }: ts.PropertyAccessExpression): boolean {
  return LEVELS.includes(name.text) && /(^|\.)(log|logger)$/.test(expression.getText());
}

function sourcesOf(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile() && /\.ts$/.test(one.name)).map((one) => join(one.parentPath, one.name));
}

test('every text that is logged is a fixed one, and may leave the computer', () => {
  const logged = [...sourcesOf('src'), ...sourcesOf('electron')].flatMap(loggedIn);
  expect(logged.length).toBeGreaterThan(40);
  // Written by the log file itself, not by a call.
  const all = [...new Set([...logged, 'lines of the log are missing here'])].sort();
  expect(all).toEqual([...LOG_TEXTS].sort());
});
