import type { OptionFormat, OptionMessages, OptionName } from '../../../readers/kit/options.messages';
import type { MessageTexts } from '../../catalogue';

const LABELS: Readonly<Record<OptionName, string>> = {
  antennas: 'Ports d’antena',
  power: 'Potència',
  depart: 'Un xip ha marxat després de',
  region: 'Regió (freqüències)',
  variant: 'Tipus de xips',
  format: 'Format de línia',
  pattern: 'Patró d’una línia',
  flow: 'Control de flux',
  console: 'Com es llegeixen els xips',
  control: 'Port de control',
  event: 'Port d’esdeveniments',
};

/** Names and hints of the options of readers. */
export const optionTexts: MessageTexts<OptionMessages> = {
  'option-label': ({ name }) => LABELS[name],
  'option-hint': ({ format }) => hint(format),
};

/** What an option takes, as the end of a sentence about a value that it does not take. */
export function optionValueText(name: string, format: OptionFormat): string {
  switch (format.type) {
    case 'choice':
      return `${name} ha de ser ${format.values.join(' o ')}`;
    case 'antennas':
      return `${name} ha de ser números d’antena d’1 a ${format.max} units amb +, p. ex. ${name}=1+2`;
    case 'pattern':
      return `${name} ha de ser una expressió regular amb un grup anomenat tag, p. ex. (?<tag>[0-9A-F]+)`;
    case 'number':
      return `${name} ha de ser ${numberText(format)}`;
  }
}

function hint(format: OptionFormat): string {
  switch (format.type) {
    case 'choice':
      return format.values.join(', ');
    case 'antennas':
      return 'p. ex. 1+2';
    case 'pattern':
      return 'p. ex. (?<tag>[0-9A-F]+)';
    case 'number':
      return numberText(format);
  }
}

function numberText({ unit, min, max, decimals }: Extract<OptionFormat, { type: 'number' }>): string {
  switch (unit) {
    case 'port':
      return `un número de port de ${min} a ${max}`;
    case 'ms':
      return `mil·lisegons de ${min} a ${max}`;
    case 'dBm':
      return `dBm de ${min} a ${max}${decimals === 0 ? ', sense decimals' : ''}`;
  }
}
