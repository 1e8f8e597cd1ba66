import type { EpochMs } from '../../src/domain/model/time';
import type { Catalogue } from '../../src/texts/catalogue';
import type { Section } from '../../src/texts/messages';
import { createTexts, type Texts } from '../../src/texts/texts';
import { systemZone } from '../../src/zone-offset';
import { showPublicTexts } from './public-texts';

let shown: Texts | null = null;

/** Shows all texts in another language from now on. */
export function showTexts(catalogue: Catalogue): void {
  shown = createTexts(catalogue, systemZone(), { now: () => Date.now() as EpochMs, namesZone: false });
  showPublicTexts(catalogue);
}

/** The texts of this page, with times of day in the zone of the device that shows it, like all others on the page. */
export function pageTexts(): Texts {
  if (shown === null) throw new Error('the texts of the page are not loaded yet');
  return shown;
}

/** Formats and says messages (`say`, `sayOr`, `time`, …). Labels of the screens are `useScreenTexts()`. */
export function useTexts(): Texts {
  return pageTexts();
}

/** Where a wire object has the code and parameters of a message: `reason_` for `reason_code` and `reason_params`. */
type MessagePrefix = 'reason_' | 'alarm_' | 'title_' | 'sentence_' | '';

/**
 * The text of a message of the wire, in the language and zone of this page. `fallback` is the text that stands beside the message; it counts
 * where the catalogue does not know the code.
 */
export function sayWire(texts: Texts, section: Section, message: WireText, prefix: MessagePrefix = ''): string {
  const fields = message.wire as Readonly<Record<string, unknown>>;
  const code = fields[`${prefix}code`];
  return typeof code === 'string' ? texts.sayOr(section, { code, params: fields[`${prefix}params`] }, message.fallback) : message.fallback;
}

/** An object of the wire with a message in it, and the text of the message that came with it. */
export interface WireText {
  readonly wire: object;
  readonly fallback: string;
}

/** Labels, headings and hints of the screens. */
export function useScreenTexts(): Texts['catalogue']['screens'] {
  return useTexts().catalogue.screens;
}
