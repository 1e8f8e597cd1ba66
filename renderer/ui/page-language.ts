import { DEFAULT_LANGUAGE, LANGUAGES, type Language, languageOf } from '../../src/texts/languages';
import { publicTexts, showPublicTexts } from './public-texts';

/** The language that the address of this page asks for; null where it asks for none that the station speaks. */
export function languageOfAddress(): Language | null {
  return languageOf(new URLSearchParams(window.location.search).get('lang') ?? '');
}

/** Loads and shows the language of a page for the public: that of its address, else the one in which the station served it. */
export function startPublicPage(): Promise<void> {
  return showPublicLanguage(languageOfAddress() ?? languageOf(document.documentElement.lang) ?? DEFAULT_LANGUAGE);
}

/** Loads and shows a language on a page for the public. */
export async function showPublicLanguage(language: Language): Promise<void> {
  showPublicTexts(await LANGUAGES[language].loadPublic());
  declareLanguage();
}

/** Tells browser and screen reader which language the page shows. */
export function declareLanguage(): void {
  document.documentElement.lang = publicTexts().language;
}
