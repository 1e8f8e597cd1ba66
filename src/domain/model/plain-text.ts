/** Marks that do not print: byte order marks, marks of direction, soft hyphens, blanks without width, and so on. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
/** Joiners and selectors change how letters of some scripts, and signs of emoji, look. */
const JOINER = /\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}]/u;
const JOINABLE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]|(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}]/u;
// Not replaceAll, which browsers before Chrome 85 lack: boards reach this file.
const BLANKS = /\p{Z}+/gu;
/** Most texts: ASCII with single blanks. */
const PLAIN_ASCII = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * A text of people in the one form in which texts are compared: Unicode NFC, a single blank where any blanks are, none at its ends, and
 * no invisible characters; control characters stay. So a text that looks the same is the same, whichever list, form or program it comes from.
 */
export function plainText(text: string): string {
  if (PLAIN_ASCII.test(text)) return text;
  const visible = INVISIBLE.test(text) ? withoutInvisible(text) : text;
  return visible.normalize('NFC').replace(BLANKS, ' ').trim();
}

function withoutInvisible(text: string): string {
  let kept = '';
  let last = '';
  for (const character of text) {
    if (INVISIBLE.test(character) && !(JOINER.test(character) && JOINABLE.test(last))) continue;
    kept += character;
    if (!JOINER.test(character)) last = character;
  }
  return kept;
}

const ASCII = /^[\0-~]*$/;
const OTHER_FORMS = /[\uff01-\uff5e]|(?![0-9])\p{Nd}/gu;
const DIGIT = /\p{Nd}/u;

/** A text with wide letters and signs, and the digits of other scripts, as ASCII has them: `Ｅ２０` is `E20`, `٢٥` is `25`. */
export function asciiForms(text: string): string {
  return ASCII.test(text) ? text : text.replace(OTHER_FORMS, asciiForm);
}

function asciiForm(character: string): string {
  const plain = character.normalize('NFKC');
  if (plain <= '~') return plain;
  const code = character.codePointAt(0) ?? 0;
  // The ten digits of a script stand in a row, from a code that ends with 0 or 6.
  const row = code & ~15;
  return String(DIGIT.test(String.fromCodePoint(row)) && code - row < 10 ? code - row : code - row - 6);
}

const SMALL_FORMS = /[\ufe50-\ufe6b٪٫٬]/g;
const ARABIC_SIGNS: Readonly<Record<string, string>> = { '٪': '%', '٫': '.', '٬': ',' };

/** A text with small signs, and those of Arabic numbers, as ASCII has them: `﹟5` is `#5`, `12٫5` is `12.5`. */
export function asciiSigns(text: string): string {
  return ASCII.test(text) ? text : text.replace(SMALL_FORMS, (sign) => ARABIC_SIGNS[sign] ?? sign.normalize('NFKC'));
}

/** A bib in the one form in which bibs are compared: plain text, with wide letters, small signs and other digits as ASCII has them. */
export function plainBib(text: string): string {
  return asciiSigns(asciiForms(plainText(text))).replace(TEXT_MARK, '');
}

/** The apostrophe with which spreadsheets keep a number as text. */
const TEXT_MARK = /^['’‘](?=[\p{L}\p{N}])/u;

/**
 * A tag with letters of other scripts as the Latin ones that look like them, where nothing else is left then: tags are digits and Latin letters, so
 * that a Cyrillic letter in one is a mistake of the keyboard. Any other text stays.
 */
export function latinLetters(tag: string): string {
  if (ASCII.test(tag)) return tag;
  const plain = asciiForms(tag);
  const latin = Array.from(plain, (letter) => TWINS.get(letter.toUpperCase()) ?? letter).join('');
  return ASCII.test(latin) ? latin : plain;
}

/** Capital letters of other scripts that look like Latin ones, each before the Latin one. */
const TWINS = new Map([...'АAВBЕEЗ3ІIЈJКKМMНHОOРPСCТTУYХXΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'].flatMap(twin));

function twin(character: string, index: number, all: readonly string[]): readonly (readonly [string, string])[] {
  const latin = all[index + 1];
  return index % 2 === 0 && latin !== undefined ? [[character, latin]] : [];
}

const CAPITALS = /^[0-9A-Z]+$/;

/**
 * A key that is equal for texts that people take for the same although they are not: other case, other blanks or hyphens, other accents,
 * letters of another script. Such texts stay different; a notice says so.
 */
export function lookAlikeKey(text: string): string {
  if (CAPITALS.test(text)) return text;
  const letters = asciiForms(text.normalize('NFKD'))
    .replace(/[^\p{L}\p{N}+]/gu, '')
    .toUpperCase();
  return Array.from(letters, (letter) => TWINS.get(letter) ?? letter).join('') || text;
}

/** The same for bibs, where leading zeros and a sign in front make no difference for people either: `7`, `007`, `#7`. */
export function bibLookAlikeKey(bib: string): string {
  return lookAlikeKey(bib).replace(/^0+(?=.)/, '');
}
