import unifont from '@fontsource/unifontex/files/unifontex-latin-400-normal.woff?inline';
import dejavu from 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf?inline';
import { create } from 'fontkit';
import { plainFont } from './woff';

/** `text`: European scripts, Arabic, Hebrew, Armenian, Georgian, …; `fallback`: all others, emoji included, as plain drawings. */
export type FontName = 'text' | 'fallback';

const textFont = fileOf(dejavu);
const covered = coverage(textFont);

/** The font's file. No font of the system is used: a page looks the same wherever it was made. */
export function fontFile(font: FontName): Buffer {
  return font === 'text' ? textFont : plainFont(fileOf(unifont));
}

/** Whether the text font has a drawing for every one of these characters. */
export function isInTextFont(characters: string): boolean {
  for (const character of characters) if (!covered.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function coverage(file: Buffer): ReadonlySet<number> {
  const font = create(file);
  return new Set('characterSet' in font ? font.characterSet : []);
}

function fileOf(address: string): Buffer {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
