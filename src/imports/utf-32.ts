/** So many characters are looked at. */
const SAMPLE = 500;
const MAX_CODE_POINT = 0x10_ffff;
/** Tab, line feed, form feed and carriage return: no text has other control characters. */
const LINE_CODES = new Set([9, 10, 11, 12, 13]);

/** A text of UTF-32, with or without a byte order mark, as the same text in UTF-16; null for bytes that are none. */
export function utf16OfUtf32(bytes: Uint8Array): Uint8Array | null {
  // A few bytes, and a part of a character at the end, prove nothing.
  if (bytes.byteLength < 8 || bytes.byteLength % 4 !== 0) return null;
  const codes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Of any other text with four bytes or more, hardly a group of four is a code point in either order.
  const order = [true, false].find((isLittle) => areCodePoints(codes, isLittle));
  if (order === undefined) return null;
  const text = new Uint8Array(codes.byteLength * 2);
  const units = new DataView(text.buffer);
  let length = 0;
  for (let at = 0; at < codes.byteLength; at += 4) {
    const code = codes.getUint32(at, order);
    const character = String.fromCodePoint(code <= MAX_CODE_POINT ? code : 0xfffd);
    for (let index = 0; index < character.length; index++, length += 2) units.setUint16(length, character.charCodeAt(index), true);
  }
  return text.subarray(0, length);
}

function areCodePoints(codes: DataView, isLittle: boolean): boolean {
  const end = Math.min(codes.byteLength, SAMPLE * 4);
  for (let at = 0; at < end; at += 4) {
    const code = codes.getUint32(at, isLittle);
    if (code > MAX_CODE_POINT || (code < 0x20 && !LINE_CODES.has(code))) return false;
  }
  return end > 0;
}
