import { type Language, languageOf } from './languages';

/** More are nobody's wish, and a header is anybody's. */
const MAX_WISHES = 20;

/**
 * The language that a header `Accept-Language` asks for: of those that the station speaks the one with the highest quality, the first of
 * equals. Null: none of them, or any (`*`).
 */
export function acceptedLanguage(header: string): Language | null {
  const wishes = header
    .split(',', MAX_WISHES)
    .map(wishOf)
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { tag } of wishes) {
    if (tag === '*') return null;
    const language = languageOf(tag);
    if (language !== null) return language;
  }
  return null;
}

interface Wish {
  readonly tag: string;
  readonly quality: number;
}

/** One part of the header: `de-AT;q=0.8`. A quality that is none counts as 0. */
function wishOf(part: string): Wish {
  const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
  const quality = parameters.find((parameter) => /^q\s*=/i.test(parameter));
  if (quality === undefined) return { tag, quality: 1 };
  const value = /^q\s*=\s*([01](?:\.\d{0,3})?)$/i.exec(quality)?.[1];
  return { tag, quality: value === undefined ? 0 : Number(value) };
}
