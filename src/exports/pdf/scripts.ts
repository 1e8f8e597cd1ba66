import bengali from '@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-400-normal.woff?inline';
import devanagari from '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff?inline';
import gujarati from '@fontsource/noto-sans-gujarati/files/noto-sans-gujarati-gujarati-400-normal.woff?inline';
import gurmukhi from '@fontsource/noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-400-normal.woff?inline';
import kannada from '@fontsource/noto-sans-kannada/files/noto-sans-kannada-kannada-400-normal.woff?inline';
import khmer from '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff?inline';
import lao from '@fontsource/noto-sans-lao/files/noto-sans-lao-lao-400-normal.woff?inline';
import malayalam from '@fontsource/noto-sans-malayalam/files/noto-sans-malayalam-malayalam-400-normal.woff?inline';
import myanmar from '@fontsource/noto-sans-myanmar/files/noto-sans-myanmar-myanmar-400-normal.woff?inline';
import oriya from '@fontsource/noto-sans-oriya/files/noto-sans-oriya-oriya-400-normal.woff?inline';
import sinhala from '@fontsource/noto-sans-sinhala/files/noto-sans-sinhala-sinhala-400-normal.woff?inline';
import tamil from '@fontsource/noto-sans-tamil/files/noto-sans-tamil-tamil-400-normal.woff?inline';
import telugu from '@fontsource/noto-sans-telugu/files/noto-sans-telugu-telugu-400-normal.woff?inline';
import thai from '@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff?inline';

/** Scripts whose letters change shape or place beside each other, each with the font that has its forms, by its code in ISO 15924. */
export const SCRIPT_FONTS = {
  Beng: { letters: /\p{Script=Bengali}/u, woff: bengali },
  Deva: { letters: /\p{Script=Devanagari}/u, woff: devanagari },
  Gujr: { letters: /\p{Script=Gujarati}/u, woff: gujarati },
  Guru: { letters: /\p{Script=Gurmukhi}/u, woff: gurmukhi },
  Knda: { letters: /\p{Script=Kannada}/u, woff: kannada },
  Khmr: { letters: /\p{Script=Khmer}/u, woff: khmer },
  Laoo: { letters: /\p{Script=Lao}/u, woff: lao },
  Mlym: { letters: /\p{Script=Malayalam}/u, woff: malayalam },
  Mymr: { letters: /\p{Script=Myanmar}/u, woff: myanmar },
  Orya: { letters: /\p{Script=Oriya}/u, woff: oriya },
  Sinh: { letters: /\p{Script=Sinhala}/u, woff: sinhala },
  Taml: { letters: /\p{Script=Tamil}/u, woff: tamil },
  Telu: { letters: /\p{Script=Telugu}/u, woff: telugu },
  Thai: { letters: /\p{Script=Thai}/u, woff: thai },
} as const satisfies Readonly<Record<string, { readonly letters: RegExp; readonly woff: string }>>;

/** The code of a script that has a font of its own. */
export type ScriptCode = keyof typeof SCRIPT_FONTS;

const SCRIPTS = Object.keys(SCRIPT_FONTS) as readonly ScriptCode[];
const ANY_SCRIPT = new RegExp(SCRIPTS.map((script) => SCRIPT_FONTS[script].letters.source).join('|'), 'u');

/** The script of a character or of letters that belong together, where it has a font of its own; null for all others. */
export function scriptOf(letters: string): ScriptCode | null {
  if (!ANY_SCRIPT.test(letters)) return null;
  return SCRIPTS.find((script) => SCRIPT_FONTS[script].letters.test(letters)) ?? null;
}

/** Scripts whose letters must be joined or placed as well, but for which no font is shipped, by their codes. */
const WITHOUT_FONT: Readonly<Record<string, RegExp>> = {
  Bali: /\p{Script=Balinese}/u,
  Cakm: /\p{Script=Chakma}/u,
  Cham: /\p{Script=Cham}/u,
  Java: /\p{Script=Javanese}/u,
  Lana: /\p{Script=Tai_Tham}/u,
  Limb: /\p{Script=Limbu}/u,
  Mong: /\p{Script=Mongolian}/u,
  Mtei: /\p{Script=Meetei_Mayek}/u,
  Newa: /\p{Script=Newa}/u,
  Sund: /\p{Script=Sundanese}/u,
  Sylo: /\p{Script=Syloti_Nagri}/u,
  Syrc: /\p{Script=Syriac}/u,
  Thaa: /\p{Script=Thaana}/u,
  Tibt: /\p{Script=Tibetan}/u,
};

/** Codes of the scripts in a text that the page cannot show with the right forms; empty for almost every text. */
export function scriptsWithoutFont(text: string): readonly string[] {
  return Object.keys(WITHOUT_FONT).filter((script) => WITHOUT_FONT[script]?.test(text) === true);
}
