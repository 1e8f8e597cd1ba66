import type { OptionFormat, OptionMessages, OptionName } from '../../../readers/kit/options.messages';
import type { MessageTexts } from '../../catalogue';

const LABELS: Readonly<Record<OptionName, string>> = {
  antennas: 'Antennenanschlüsse',
  power: 'Leistung',
  depart: 'Ein Chip ist weg nach',
  region: 'Region (Frequenzen)',
  variant: 'Art der Chips',
  format: 'Zeilenformat',
  pattern: 'Muster einer Zeile',
  flow: 'Flusssteuerung',
  console: 'Wie Chips gelesen werden',
  control: 'Steuerport',
  event: 'Ereignisport',
};

/** Names and hints of the options of readers, in German. */
export const optionTexts: MessageTexts<OptionMessages> = {
  'option-label': ({ name }) => LABELS[name],
  'option-hint': ({ format }) => hint(format),
};

/** What an option takes, as the end of a sentence about a value that it does not take. */
export function optionValueText(name: string, format: OptionFormat): string {
  switch (format.type) {
    case 'choice':
      return `${name} muss ${format.values.join(' oder ')} sein`;
    case 'antennas':
      return `${name}: Antennennummern von 1 bis ${format.max}, verbunden mit +, z. B. ${name}=1+2`;
    case 'pattern':
      return `${name} muss ein regulärer Ausdruck mit einer Gruppe namens tag sein, z. B. (?<tag>[0-9A-F]+)`;
    case 'number':
      return `${name} muss ${numberText(format)} sein`;
  }
}

function hint(format: OptionFormat): string {
  switch (format.type) {
    case 'choice':
      return format.values.join(', ');
    case 'antennas':
      return 'z. B. 1+2';
    case 'pattern':
      return 'z. B. (?<tag>[0-9A-F]+)';
    case 'number':
      return numberText(format);
  }
}

function numberText({ unit, min, max, decimals }: Extract<OptionFormat, { type: 'number' }>): string {
  switch (unit) {
    case 'port':
      return `eine Portnummer von ${min} bis ${max}`;
    case 'ms':
      return `eine Zahl von ${min} bis ${max} Millisekunden`;
    case 'dBm':
      return `eine Zahl von ${min} bis ${max} dBm${decimals === 0 ? ' ohne Nachkommastellen' : ''}`;
  }
}
