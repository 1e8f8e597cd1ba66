import type { Steps } from '../domain/steps';
import { CODE_PAGES, decodeCodePage } from './code-pages';
import type { CodePage } from './list.messages';

/** The letters of languages beyond a to z, in small letters. A right guess finds most letters of a list in one of them. */
const LANGUAGES: readonly ReadonlySet<string>[] = [
  'äöüß',
  'éèêëàâçîïôùûüœæ',
  'áéíóúñü',
  'áéíóúâêôãõàçü',
  'àèéìòù',
  'åäöøæé',
  'àçéèíïóòúü',
  'áéëèïóöü',
  'áčďéěíňóřšťúůýž',
  'áäčďéíĺľňóôŕšťúýž',
  'ąćęłńóśźż',
  'áéíóöőúüű',
  'čćđšž',
  'ăâîșțşţ',
  'çğıöşüâîû',
  'ąčęėįšųūž',
  'āčēģīķļņšūž',
  'äõöüšž',
  'абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ',
  'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ',
].map((letters) => new Set(letters));

/** Of these there are many in names; other letters are rare ones. */
const COMMON = new Set('äöüßéèáíóñçãøåčěřšžýąęłśżőăţ');

/** So many bytes beyond ASCII are enough to know a code page. */
const SAMPLE = 2_000;
const LETTER = /\p{L}/u;
const SMALL = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;
const LATIN = /\p{Script=Latin}/u;
/** What stands within a word besides letters, and what stands before or after one. */
const APOSTROPHE = '’';
const AROUND_WORDS = new Set('‘’“”„‚«»‹›–—…ºª°€');
const WRONG_CHARACTER = -6;
const BREAKS_WORD = -4;

/** The code page in which the bytes look most like names of people, in steps. */
export function* guessCodePage(bytes: Uint8Array): Steps<CodePage> {
  const sample = sampleOf(bytes);
  const scored: { readonly page: CodePage; readonly score: number }[] = [];
  for (const page of CODE_PAGES) {
    yield;
    scored.push({ page, score: scoreOf(decodeCodePage(sample, page)) });
  }
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).page;
}

/** Every byte beyond ASCII with one before and one after it. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  for (let index = 0, found = 0; index < bytes.length && found < SAMPLE; index++) {
    const isNear = (at: number): boolean => (bytes[at] ?? 0) >= 0x80;
    if (isNear(index)) found++;
    if (isNear(index) || isNear(index - 1) || isNear(index + 1)) sample.push(bytes[index] ?? 0);
    else if (sample[sample.length - 1] !== 0x20) sample.push(0x20);
  }
  return Uint8Array.from(sample);
}

/** How much a text looks like names of people, by its characters beyond ASCII: each right one adds, each wrong one takes. */
export function scoreOf(text: string): number {
  const found = Array.from(text, (character, index) => ({ character, before: text[index - 1] ?? ' ', after: text[index + 1] ?? ' ' }));
  const unusual = found.filter(({ character }) => character > '\u007f');
  const fit = unusual.reduce((sum, one) => sum + fitOf(one), 0);
  const known = LANGUAGES.map((letters) => unusual.filter(({ character }) => letters.has(character.toLowerCase())).length);
  return fit + 2 * Math.max(...known);
}

interface Neighbours {
  readonly character: string;
  readonly before: string;
  readonly after: string;
}

/** How well a character fits between its neighbours; 0 where nothing speaks against it. */
function fitOf({ character, before, after }: Neighbours): number {
  if (character === '\ufffd') return WRONG_CHARACTER;
  if (!LETTER.test(character)) {
    const letters = [before, after].filter((one) => LETTER.test(one)).length;
    if (letters === 2) return character === APOSTROPHE ? 3.5 : BREAKS_WORD;
    return AROUND_WORDS.has(character) ? 1.5 : letters === 0 ? -1 : BREAKS_WORD;
  }
  const neighbours = [before, after].filter((one) => LETTER.test(one));
  if (neighbours.some((one) => LATIN.test(one) !== LATIN.test(character))) return BREAKS_WORD;
  const changesCase = (CAPITAL.test(character) && SMALL.test(before)) || (SMALL.test(character) && CAPITAL.test(after));
  const isLateCapital = CAPITAL.test(character) && CAPITAL.test(before) && SMALL.test(after);
  if (changesCase || isLateCapital) return BREAKS_WORD;
  return COMMON.has(character.toLowerCase()) ? 0.5 : 0;
}
