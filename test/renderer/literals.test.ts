import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Folders whose texts all come from the catalogue. */
const FOLDERS = ['app', 'station', 'state', 'api', 'ui', 'features'];

/** Attributes that a person reads or hears. */
const READ_ATTRIBUTES: ReadonlySet<string> = new Set([
  'label',
  'title',
  'placeholder',
  'hint',
  'error',
  'alt',
  'confirm',
  'heading',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
]);

/** A key of the keyboard, and how secrets of webhooks begin, are the same in every language. */
const SAME_EVERYWHERE: ReadonlySet<string> = new Set(['M', 'whsec_…']);

/** Operators whose result may be one of their sides, or holds both. */
const JOINING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
]);

/** Texts in a file that a person reads and that stand in the code, each with its line. */
function literals(path: string, source: string): readonly string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, text: string): void => {
    if (!/\p{L}/u.test(text) || SAME_EVERYWHERE.has(text)) return;
    found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${text.trim()}`);
  };
  const noteStrings = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) note(node, node.text);
    else if (ts.isTemplateExpression(node))
      for (const part of [node.head, ...node.templateSpans.map(({ literal }) => literal)]) note(part, part.text);
    else if (ts.isConditionalExpression(node)) for (const branch of [node.whenTrue, node.whenFalse]) noteStrings(branch);
    else if (ts.isParenthesizedExpression(node)) noteStrings(node.expression);
    else if (ts.isBinaryExpression(node) && JOINING.has(node.operatorToken.kind))
      for (const side of [node.left, node.right]) noteStrings(side);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) noteStrings(node.expression);
    if (ts.isJsxAttribute(node) && READ_ATTRIBUTES.has(node.name.getText(file)) && node.initializer) {
      const { initializer } = node;
      noteStrings(ts.isJsxExpression(initializer) && initializer.expression ? initializer.expression : initializer);
    }
    // What a toast or a column says.
    if (ts.isPropertyAssignment(node) && ['text', 'heading', 'sentence'].includes(node.name.getText(file))) noteStrings(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, 'renderer', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join('renderer', folder, name)),
);

describe('a text that a person reads comes from the catalogue', () => {
  test.each(files)('%s', (path) => {
    expect(literals(path, readFileSync(join(ROOT, path), 'utf8'))).toEqual([]);
  });

  test.each([
    { code: '<p>Nobody here</p>', text: 'Nobody here' },
    { code: '<p>{isOn ? "On" : off}</p>', text: 'On' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
    { code: '<p>{`${count} laps`}</p>', text: 'laps' },
    { code: '<p>{name || "No name"}</p>', text: 'No name' },
    { code: '<Button aria-label="Close" />', text: 'Close' },
    { code: '<Button title={muted ? off : `Sound on`} />', text: 'Sound on' },
    { code: 'toast({ text: "Saved" })', text: 'Saved' },
  ])('$code is found', ({ code, text }) => {
    expect(literals('example.tsx', code)).toEqual([`example.tsx:1 ${text}`]);
  });

  test.each([
    '<p>{texts.title}</p>',
    '<p> · {count}</p>',
    '<Button size="small" title="M" />',
    '<b>–</b>',
    '<p>{kind === "read" && age}</p>',
  ])('%s is not', (code) => {
    expect(literals('example.tsx', code)).toEqual([]);
  });
});
