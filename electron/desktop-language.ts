import { DEFAULT_LANGUAGE, firstSpoken, type Language } from '../src/texts/languages';
import { systemTexts } from '../src/texts/system-texts';
import type { Texts } from '../src/texts/texts';
import type { DesktopSettingsFile } from './desktop-settings';

/** What is wished for where nobody chose a language in the window. */
export interface Wishes {
  /** Set for the station; null: not set. */
  readonly ofStation: Language | null;
  /** What people set in their system, best first. */
  readonly ofSystem: () => readonly string[];
}

/** The language of menus, dialogs and the timekeeper's page. */
export interface Speech {
  /** Texts in the language chosen last. The object stays the same when another language is chosen, so nobody has to ask for it again. */
  readonly texts: Texts;
  now(): Language;
  /** Changes the language and keeps it; null: that of the system. Returns the one that is spoken from now on. */
  choose(language: Language | null): Promise<Language>;
}

/** Opens the texts of the window in the language that was chosen in it, else that of the station, else that of the system. */
export async function openSpeech(settings: Pick<DesktopSettingsFile, 'now' | 'change'>, { ofStation, ofSystem }: Wishes): Promise<Speech> {
  const now = (): Language => settings.now.language ?? ofStation ?? firstSpoken(ofSystem()) ?? DEFAULT_LANGUAGE;
  let spoken = await systemTexts(now());
  return {
    texts: new Proxy(spoken, { get: (_first, name) => spoken[name as keyof Texts] }),
    now,
    choose: async (language) => {
      settings.change({ language });
      spoken = await systemTexts(now());
      return now();
    },
  };
}
