import { DEFAULT_LANGUAGE, firstSpoken, LANGUAGES, type Language, languageOf } from '../../src/texts/languages';
import { declareLanguage, languageOfAddress } from '../ui/page-language';
import { machineStore } from '../ui/storage';
import { showTexts } from '../ui/texts';

const KEY = 'racetag.language';

/** The language that was chosen on this device; null: that of its browser, or of its system. */
export function chosenLanguage(): Language | null {
  return languageOf(machineStore.getItem(KEY) ?? '');
}

/**
 * Loads and shows the language of the desk: that of its address, else the one chosen on this device, else the first of the browser's that the
 * station speaks. The window of the desktop has that of its menus.
 */
export async function startDeskLanguage(): Promise<void> {
  const ofWindow = languageOf((await window.desktop?.language()) ?? '');
  await show(languageOfAddress() ?? ofWindow ?? chosenLanguage() ?? ofBrowser());
}

/** Chooses a language for this device and shows it at once; null: that of the browser, or of the system. */
export async function chooseLanguage(language: Language | null): Promise<void> {
  if (language === null) machineStore.removeItem(KEY);
  else machineStore.setItem(KEY, language);
  const ofWindow = languageOf((await window.desktop?.setLanguage(language)) ?? '');
  await show(language ?? ofWindow ?? ofBrowser());
}

function ofBrowser(): Language {
  return firstSpoken(navigator.languages) ?? DEFAULT_LANGUAGE;
}

async function show(language: Language): Promise<void> {
  showTexts(await LANGUAGES[language].load());
  declareLanguage();
}
