import { Parser } from 'saxen';
import { damaged, WorkbookProblem } from './workbook-problem';

/** The attribute of an element by its name without prefix; null where it has none. */
export type AttributeOf = (name: string) => string | null;

/** What is called for the nodes of a part of a workbook, in their order. Names are without prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attribute: AttributeOf) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** Asked after every element that begins; true ends the reading. */
  readonly isDone?: () => boolean;
}

/** So many bytes are parsed at a time. An unfinished piece is kept and looked at again, so small pieces would take long. */
const PIECE = 4 * 1024 * 1024;
/** The parts of a workbook are flat. */
const MAX_DEPTH = 100;
const UTF_16_LE = 0xfffe;
const UTF_16_BE = 0xfeff;

/** Reads a part of a workbook. Throws WorkbookProblem where it is no well-formed XML. Entities of its own are neither read nor expanded. */
export function readXml(bytes: Uint8Array, { open, close, text, isDone }: XmlHandlers): void {
  const parser = new Parser();
  let isStopped = false;
  let depth = 0;
  parser.on('openTag', (name, attributes) => {
    if (++depth > MAX_DEPTH) throw damaged('too many elements inside each other');
    open?.(localName(name), attributeOf(attributes));
    if (isDone?.() !== true) return;
    isStopped = true;
    parser.stop();
  });
  parser.on('closeTag', (name) => {
    depth--;
    close?.(localName(name));
  });
  if (text !== undefined) parser.on('text', (raw) => text(decoded(raw))).on('cdata', text);
  const decoder = new TextDecoder(encodingOf(bytes));
  try {
    for (let at = 0; at < bytes.length && !isStopped; at += PIECE) {
      parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    }
    if (!isStopped) parser.end();
  } catch (error) {
    if (error instanceof WorkbookProblem) throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === UTF_16_LE) return 'utf-16le';
  return mark === UTF_16_BE ? 'utf-16be' : 'utf-8';
}

function attributeOf(attributes: () => Readonly<Record<string, string>> | false): AttributeOf {
  return (name) => {
    const all = attributes();
    if (all === false) return null;
    const value = all[name] ?? Object.entries(all).find(([key]) => key.endsWith(`:${name}`))?.[1];
    return value === undefined ? null : decoded(value);
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MAX_CODE_POINT = 0x10ffff;

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= MAX_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );
}
