import unifont from '@fontsource/unifontex/files/unifontex-latin-400-normal.woff?inline';
import dejavu from 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf?inline';
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';
import { createShaper, type ShapedGlyph, type Shaper } from './harfbuzz';
import { bytesOf } from './inlined';
import { SCRIPT_FONTS, type ScriptCode } from './scripts';
import { plainFont } from './woff';

/**
 * `text`: European scripts, Arabic, Hebrew, Armenian, Georgian, …; a code of a script: the font with its forms; `fallback`: all others,
 * emoji included, as plain drawings.
 */
export type FontName = 'text' | 'fallback' | ScriptCode;

const textFont = bytesOf(dejavu);
const covered = new Map<FontName, ReadonlySet<number>>();

/** The font's file. No font of the system is used: a page looks the same wherever it was made. */
export function fontFile(font: FontName): Buffer {
  if (font === 'text') return textFont;
  return plainFont(bytesOf(font === 'fallback' ? unifont : SCRIPT_FONTS[font].woff));
}

/** Whether a font has a drawing for every one of these characters. */
export function isInFont(font: FontName, characters: string): boolean {
  const known = covered.get(font) ?? coverage(font);
  for (const character of characters) if (!known.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function coverage(font: FontName): ReadonlySet<number> {
  const found = new Set(opened(fontFile(font)).characterSet);
  covered.set(font, found);
  return found;
}

/** Marks that have to be placed on their letters, which the library does for most fonts wrongly or not at all. */
const MARKS = /\p{M}/u;

/** The font for a document. HarfBuzz chooses and places the glyphs wherever letters depend on each other. */
export function documentFont(name: FontName): Font {
  const file = fontFile(name);
  const font = opened(file);
  if (name === 'fallback') return font;
  let shaper: Shaper | null = null;
  const layout = font.layout.bind(font);
  font.layout = (text, ...rest) => {
    if (name === 'text' && !MARKS.test(text)) return layout(text, ...rest);
    shaper ??= createShaper(file);
    return runOf(font, text, shaper(text));
  };
  return font;
}

function opened(file: Buffer): Font {
  const font = create(file);
  if (!('characterSet' in font)) throw new Error('a collection, not a font');
  return font;
}

/** Shaped glyphs in the form in which the library has them. Each has letters, so that the text can be searched and copied. */
function runOf(font: Font, text: string, shaped: readonly ShapedGlyph[]): GlyphRun {
  const letters = lettersOf(font, text, shaped);
  const glyphs = shaped.map(({ glyph }, at): Glyph => font.getGlyph(glyph, [...(letters[at] ?? [])]));
  const positions = shaped.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({ xAdvance, yAdvance, xOffset, yOffset }));
  return { glyphs, positions, advanceWidth: shaped.reduce((sum, { xAdvance }) => sum + xAdvance, 0) } as unknown as GlyphRun;
}

/** The characters of each glyph: its own where it is the plain form of one, the others of its cluster where it is the first without. */
function lettersOf(font: Font, text: string, shaped: readonly ShapedGlyph[]): readonly (readonly number[])[] {
  const starts = [...new Set(shaped.map(({ cluster }) => cluster))].sort((one, other) => one - other);
  const waiting = new Map(
    starts.map((start, at) => [start, [...text.slice(start, starts[at + 1])].map((letter) => letter.codePointAt(0) ?? 0)]),
  );
  const own = shaped.map(({ glyph, cluster }) => {
    const left = waiting.get(cluster) ?? [];
    const at = left.findIndex((letter) => font.glyphForCodePoint(letter).id === glyph);
    return at < 0 ? [] : left.splice(at, 1);
  });
  return shaped.map(({ cluster }, at) => {
    const letters = own[at] ?? [];
    const isFirstWithout = letters.length === 0 || shaped.every((other, index) => other.cluster !== cluster || own[index]?.length !== 0);
    return isFirstWithout ? [...letters, ...(waiting.get(cluster)?.splice(0) ?? [])] : letters;
  });
}
