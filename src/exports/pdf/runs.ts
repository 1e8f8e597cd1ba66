import bidiFactory from 'bidi-js';
import { type FontName, isInFont } from './fonts';
import { scriptOf } from './scripts';

/** A piece of a line that one font draws in one direction, in the order in which pieces stand on paper, from left to right. */
export interface Run {
  readonly font: FontName;
  readonly text: string;
}

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Scripts that run from right to left, and the marks that steer direction. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Characters that only steer how others look; a font without them would draw a box. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');

interface Piece {
  readonly font: FontName;
  readonly level: number;
  text: string;
}

/**
 * One line as runs. Direction follows the Unicode bidirectional algorithm; a script with a font of its own gets it, the text
 * font is used where it has the letters, the fallback elsewhere. Words of a right-to-left run are runs of their own, because the layout of letters within a run knows one word at a time.
 */
export function runsOf(line: string): readonly Run[] {
  if (!RIGHT_TO_LEFT.test(line)) {
    return scriptOf(line) === null && isInFont('text', line) ? [{ font: 'text', text: line }] : piecesOf(line, null);
  }
  const { levels } = bidi.getEmbeddingLevels(line, 'auto');
  return visualOrder(piecesOf(line, levels));
}

function piecesOf(line: string, levels: Uint8Array | null): Piece[] {
  const mirrored = levels === null ? new Map<number, string>() : bidi.getMirroredCharactersMap(line, levels);
  const pieces: Piece[] = [];
  for (const { segment, index } of graphemes.segment(line)) {
    const level = levels?.[index] ?? 0;
    const { font, visible } = fontOf(mirrored.get(index) ?? segment);
    if (visible === '') continue;
    const last = pieces.at(-1);
    const isWordEnd = level % 2 === 1 && (segment === ' ' || last?.text.endsWith(' '));
    if (last !== undefined && last.font === font && last.level === level && !isWordEnd) last.text += visible;
    else pieces.push({ font, level, text: visible });
  }
  return pieces;
}

/** The font that draws letters that belong together, and what of them it draws. */
function fontOf(letters: string): { readonly font: FontName; readonly visible: string } {
  const script = scriptOf(letters);
  // In these scripts characters without a drawing say how letters join.
  if (script !== null && isInFont(script, letters.replace(ALL_INVISIBLE, ''))) return { font: script, visible: letters };
  const visible = [...letters].filter((character) => isInFont('text', character) || !INVISIBLE.test(character)).join('');
  return { font: isInFont('text', visible) ? 'text' : 'fallback', visible };
}

/** Rule L2 of the bidirectional algorithm: from the highest level down to the lowest odd one, reverses the pieces of at least that level. */
function visualOrder(pieces: Piece[]): Piece[] {
  const highest = Math.max(...pieces.map(({ level }) => level));
  let ordered = pieces;
  for (let level = highest; level > 0; level -= 1) ordered = turnedFrom(ordered, level);
  return ordered;
}

function turnedFrom(pieces: readonly Piece[], level: number): Piece[] {
  const ordered: Piece[] = [];
  let turned: Piece[] = [];
  for (const piece of pieces) {
    if (piece.level >= level) turned.unshift(piece);
    else {
      ordered.push(...turned, piece);
      turned = [];
    }
  }
  return [...ordered, ...turned];
}
