import harfbuzz from 'harfbuzzjs/dist/harfbuzz.wasm?url&inline';
import { bytesOf } from './inlined';

/** A glyph in its place, in units of the font, in the order of the page from left to right. */
export interface ShapedGlyph {
  readonly glyph: number;
  /** Index of the first UTF-16 unit of the letters that it belongs to. */
  readonly cluster: number;
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Chooses and places the glyphs of a text in one direction and one script. */
export type Shaper = (text: string) => readonly ShapedGlyph[];

/** The functions of HarfBuzz that are used here. Pointers are numbers. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  _initialize?(): void;
  malloc(bytes: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_font_create(face: number): number;
  hb_buffer_create(): number;
  hb_buffer_destroy(buffer: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, textLength: number, from: number, length: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_shape(font: number, buffer: number, features: number, featureCount: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
}

/** Value of `hb_memory_mode_t` for data that is never changed. */
const READ_ONLY = 1;
/** Both kinds of record that HarfBuzz returns for a glyph are this long. */
const RECORD_BYTES = 20;

let loaded: HarfBuzz | null = null;

/** A shaper for a font file. It stays in memory with the thread that makes files, which ends after each of them. */
export function createShaper(font: Buffer): Shaper {
  loaded ??= load();
  const hb = loaded;
  const data = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, data);
  const face = hb.hb_font_create(hb.hb_face_create(hb.hb_blob_create(data, font.length, READ_ONLY, 0, 0), 0));
  return (text) => shape(hb, face, text);
}

function shape(hb: HarfBuzz, font: number, text: string): readonly ShapedGlyph[] {
  const buffer = hb.hb_buffer_create();
  const units = hb.malloc(Math.max(1, 2 * text.length));
  new Uint8Array(hb.memory.buffer).set(Buffer.from(text, 'utf16le'), units);
  hb.hb_buffer_add_utf16(buffer, units, text.length, 0, text.length);
  hb.hb_buffer_guess_segment_properties(buffer);
  hb.hb_shape(font, buffer, 0, 0);
  const glyphs = readGlyphs(hb, buffer);
  hb.free(units);
  hb.hb_buffer_destroy(buffer);
  return glyphs;
}

function readGlyphs(hb: HarfBuzz, buffer: number): readonly ShapedGlyph[] {
  const infos = hb.hb_buffer_get_glyph_infos(buffer, 0);
  const positions = hb.hb_buffer_get_glyph_positions(buffer, 0);
  const memory = new DataView(hb.memory.buffer);
  return Array.from({ length: hb.hb_buffer_get_length(buffer) }, (_, at) => {
    const [info, position] = [infos + at * RECORD_BYTES, positions + at * RECORD_BYTES];
    return {
      glyph: memory.getUint32(info, true),
      cluster: memory.getUint32(info + 8, true),
      xAdvance: memory.getInt32(position, true),
      yAdvance: memory.getInt32(position + 4, true),
      xOffset: memory.getInt32(position + 8, true),
      yOffset: memory.getInt32(position + 12, true),
    };
  });
}

function load(): HarfBuzz {
  const fail = (): never => {
    throw new Error('HarfBuzz gave up');
  };
  let memory: HarfBuzz['memory'] | null = null;
  const grow = (bytes: number): number => {
    if (memory === null) return 0;
    memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / 65_536));
    return 1;
  };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytesOf(harfbuzz)), {
    wasi_snapshot_preview1: { proc_exit: fail },
    env: {
      _abort_js: fail,
      _emscripten_runtime_keepalive_clear: () => undefined,
      _setitimer_js: () => 0,
      emscripten_resize_heap: grow,
    },
  });
  const exports = instance.exports as HarfBuzz;
  memory = exports.memory;
  exports._initialize?.();
  return exports;
}
