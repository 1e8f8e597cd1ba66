import { inflateSync } from 'node:zlib';

/** A piece of text on a page; `x` and `y` are points from the lower left corner. Letters are in order from left to right. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Extracts the text of our PDF files through their own tables from glyphs to letters. It reads only files of our writer. */
export function pdfPages(file: Uint8Array): readonly (readonly PrintedText[])[] {
  const objects = objectsOf(Buffer.from(file).toString('latin1'));
  const letters = new Map(
    [...objects].flatMap(([number, body]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
      return map === undefined ? [] : [[number, lettersOf(streamOf(objects.get(map) ?? ''))] as const];
    }),
  );
  const tree = [...objects.values()].find((body) => body.includes('/Type /Pages')) ?? '';
  const kids = /\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, page = '']) => textsOf(objects.get(page) ?? '', objects, letters));
}

/** The text of all pages, one line for each height on the page. */
export function pdfLines(file: Uint8Array): readonly string[] {
  return pdfPages(file).flatMap((page) => {
    const lines = new Map<number, PrintedText[]>();
    for (const text of page) lines.set(text.y, [...(lines.get(text.y) ?? []), text]);
    return [...lines.values()].map((texts) => texts.map(({ text }) => text).join('|'));
  });
}

function objectsOf(source: string): ReadonlyMap<string, string> {
  return new Map([...source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number = '', body = '']) => [number, body]));
}

function streamOf(body: string): string {
  const start = body.indexOf('stream\n') + 7;
  const bytes = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

function lettersOf(cmap: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, from = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    for (const [at, [, code = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const glyph = (Number.parseInt(from, 16) + at).toString(16).padStart(4, '0');
      letters.set(glyph, Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    }
  }
  return letters;
}

function textsOf(
  page: string,
  objects: ReadonlyMap<string, string>,
  letters: ReadonlyMap<string, ReadonlyMap<string, string>>,
): PrintedText[] {
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '') ?? page;
  const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [name, number]));
  const contents = /\/Contents \[?((?:\d+ 0 R ?)+)/.exec(page)?.[1] ?? '';
  const content = [...contents.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => streamOf(objects.get(number) ?? '')).join('\n');
  // Marks with a place of their own are drawn apart; they belong to the text before them.
  const drawn = content.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm\n\/(F\d+) [\d.]+ Tf\n([\s\S]*?)\nET/g);
  return [...drawn].map(([, x = '', y = '', font = '', shown = '']) => {
    const map = letters.get(fonts.get(font) ?? '');
    const text = [...shown.matchAll(/<([0-9a-f]*)>/g)]
      .map(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((glyph) => map?.get(glyph) ?? '?').join(''))
      .join('');
    return { text, x: Number(x), y: Number(y) };
  });
}
