import { join, relative } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { Button, ConfirmButton } from '../../renderer/ui/button';
import { ReadOnlyContext } from '../../renderer/ui/read-only';
import { contractOperations } from '../../src/http/contract';
import { mayDoWhileFollowing } from '../../src/http/read-only-operations';

const ROOT = join(import.meta.dirname, '../..');
const RENDERER = join(ROOT, 'renderer');

/** What a station refuses to do while it only copies a race, by method and path. */
const REFUSED: ReadonlySet<string> = new Set(
  contractOperations.filter((operation) => !mayDoWhileFollowing(operation, false)).map(({ method, path }) => `${method} ${path}`),
);

/** The source of the screens, and what is called from where. */
class Screens {
  readonly files: readonly ts.SourceFile[];
  private readonly checker: ts.TypeChecker;
  /** Elements by the name of their component. */
  private readonly uses = new Map<string, (ts.JsxOpeningElement | ts.JsxSelfClosingElement)[]>();

  constructor() {
    const { config } = ts.readConfigFile(join(RENDERER, 'tsconfig.json'), ts.sys.readFile);
    const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, RENDERER);
    const program = ts.createProgram(fileNames, { ...options, noEmit: true });
    this.checker = program.getTypeChecker();
    this.files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(RENDERER));
    for (const file of this.files) {
      for (const element of elementsOf(file)) {
        const name = element.tagName.getText();
        this.uses.set(name, [...(this.uses.get(name) ?? []), element]);
      }
    }
  }

  usesOf(component: string): readonly (ts.JsxOpeningElement | ts.JsxSelfClosingElement)[] {
    return this.uses.get(component) ?? [];
  }

  /** The refused requests that carrying out this code leads to. */
  refusedBy(node: ts.Node, seen = new Set<ts.Node>()): readonly string[] {
    if (seen.has(node)) return [];
    seen.add(node);
    const own = requestOf(node);
    const found = own !== null && REFUSED.has(own) ? [own] : [];
    // Elements inside of it are buttons of their own.
    ts.forEachChild(node, (child) => {
      const isLeftOut = ts.isJsxElement(child) || ts.isJsxSelfClosingElement(child) || this.isPartOfHook(child);
      if (!isLeftOut) found.push(...this.refusedBy(child, seen));
    });
    if (ts.isIdentifier(node)) for (const code of this.codeOf(node)) found.push(...this.refusedBy(code, seen));
    return [...new Set(found)];
  }

  /** Whether a name is that of several things which a hook returned: `draft` in `draft.discard`, where only `discard` is carried out. */
  private isPartOfHook(node: ts.Node): boolean {
    if (!ts.isIdentifier(node) || !ts.isPropertyAccessExpression(node.parent) || node.parent.expression !== node) return false;
    const [declaration] = this.checker.getSymbolAtLocation(node)?.declarations ?? [];
    if (declaration === undefined) return false;
    if (ts.isBindingElement(declaration) || ts.isParameter(declaration)) return true;
    return ts.isVariableDeclaration(declaration) && /^use[A-Z]/.test(declaration.initializer?.getText() ?? '');
  }

  /** What a name stands for: functions and values of the screens, and what a component is given under that name. */
  private codeOf(name: ts.Identifier): readonly ts.Node[] {
    const symbol = ts.isShorthandPropertyAssignment(name.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(name.parent)
      : this.checker.getSymbolAtLocation(name);
    if (symbol === undefined) return [];
    const real = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : this.checker.getAliasedSymbol(symbol);
    return (real.declarations ?? []).flatMap((declaration) => {
      if (!declaration.getSourceFile().fileName.startsWith(RENDERER)) return [];
      if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration)) return declaration.body ?? [];
      if (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration)) return declaration.initializer ?? [];
      if (ts.isBindingElement(declaration)) return this.given(declaration);
      if (ts.isShorthandPropertyAssignment(declaration)) return declaration.name;
      return [];
    });
  }

  /** What a component is given for one of its properties. */
  private given(binding: ts.BindingElement): readonly ts.Node[] {
    const parameter = binding.parent.parent;
    if (!ts.isParameter(parameter) || !ts.isFunctionDeclaration(parameter.parent)) return [];
    const property = (binding.propertyName ?? binding.name).getText();
    return this.usesOf(parameter.parent.name?.text ?? '').flatMap((element) => attribute(element, property) ?? []);
  }
}

function elementsOf(file: ts.SourceFile): readonly (ts.JsxOpeningElement | ts.JsxSelfClosingElement)[] {
  const found: (ts.JsxOpeningElement | ts.JsxSelfClosingElement)[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** A request of `api.POST('/path', …)` and the like: method and path. */
function requestOf(node: ts.Node): string | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const [path] = node.arguments;
  const method = node.expression.name.text;
  return /^(POST|PUT|PATCH|DELETE)$/.test(method) && path !== undefined && ts.isStringLiteral(path) ? `${method} ${path.text}` : null;
}

/** The value of an attribute; undefined where the element has none. */
function attribute(element: ts.JsxOpeningElement | ts.JsxSelfClosingElement, name: string): ts.Node | undefined {
  const found = element.attributes.properties.find((one): one is ts.JsxAttribute => ts.isJsxAttribute(one) && one.name.getText() === name);
  return found?.initializer ?? found;
}

/** What a button carries out: its own handler, or that of the form which it submits. */
function handlersOf(button: ts.JsxOpeningElement | ts.JsxSelfClosingElement): readonly ts.Node[] {
  const own = ['onClick', 'onConfirm'].flatMap((name) => attribute(button, name) ?? []);
  if (attribute(button, 'submits') === undefined) return own;
  for (let around: ts.Node = button; !ts.isSourceFile(around); around = around.parent) {
    if (ts.isJsxElement(around) && attribute(around.openingElement, 'onSubmit') !== undefined) {
      return [...own, attribute(around.openingElement, 'onSubmit') ?? around];
    }
  }
  return own;
}

/** Whether a button is inactive at a station that takes no such changes. */
function isMarked(button: ts.JsxOpeningElement | ts.JsxSelfClosingElement): boolean {
  const marked = attribute(button, 'changes')?.getText();
  if (marked !== undefined) return marked !== '{null}';
  if (button.tagName.getText() === 'button') return attribute(button, 'disabled')?.getText().includes('refusal') === true;
  return button.tagName.getText() === 'ConfirmButton' || attribute(button, 'submits') !== undefined;
}

describe('a station that only copies a race', () => {
  const screens = new Screens();
  // The keypad stores entries in the browser and says of each why it is not taken.
  const isKeypad = (element: ts.Node) => element.getSourceFile().fileName.includes('/features/entry/');
  const buttons = ['Button', 'ConfirmButton', 'button'].flatMap((name) => screens.usesOf(name)).filter((button) => !isKeypad(button));

  test('offers no button for what it refuses: each is marked with what it changes, and so inactive with the reason', () => {
    const missed = buttons.flatMap((button) => {
      const refused = isMarked(button) ? [] : handlersOf(button).flatMap((handler) => screens.refusedBy(handler));
      const file = button.getSourceFile();
      const { line } = file.getLineAndCharacterOfPosition(button.getStart());
      return refused.length === 0 ? [] : [`${relative(ROOT, file.fileName)}:${line + 1} ${refused.join(', ')}`];
    });
    expect(missed).toEqual([]);
  }, 120_000);

  test('of the buttons that change the race, the walk finds the requests of most', () => {
    const found = buttons.filter(
      (button) => isMarked(button) && handlersOf(button).some((handler) => screens.refusedBy(handler).length > 0),
    );
    expect(found.length).toBeGreaterThan(50);
  }, 120_000);

  test('shows buttons that change something inactive with the reason, and all others as ever', () => {
    const shown = (...buttons: readonly ReturnType<typeof createElement>[]) =>
      renderToStaticMarkup(
        createElement(ReadOnlyContext.Provider, { value: { race: 'Copies the race', 'choice-of-race': null } }, ...buttons),
      ).match(/<button[^>]*>/g);
    const confirm = { confirm: 'Really', onConfirm: () => undefined, children: 'Act' };
    const inactive = shown(
      createElement(Button, { submits: true }),
      createElement(Button, { changes: 'race' }),
      createElement(ConfirmButton, confirm),
    );
    expect(inactive?.map((tag) => /disabled="" title="Copies the race"/.test(tag))).toEqual([true, true, true]);
    const active = shown(
      createElement(Button),
      createElement(Button, { submits: true, changes: null }),
      createElement(Button, { changes: 'choice-of-race' }),
      createElement(ConfirmButton, { ...confirm, changes: null }),
    );
    expect(active?.filter((tag) => tag.includes('disabled'))).toEqual([]);
  });
});
