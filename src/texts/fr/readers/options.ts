import type { OptionFormat, OptionMessages, OptionName } from '../../../readers/kit/options.messages';
import type { MessageTexts } from '../../catalogue';

const LABELS: Readonly<Record<OptionName, string>> = {
  antennas: 'Ports d’antenne',
  power: 'Puissance',
  depart: 'Puce partie après',
  region: 'Région (fréquences)',
  variant: 'Type de puces',
  format: 'Format de ligne',
  pattern: 'Modèle de ligne',
  flow: 'Contrôle de flux',
  console: 'Mode de lecture',
  control: 'Port de commande',
  event: 'Port d’événements',
};

/** Names and hints of the options of readers, in French. */
export const optionTexts: MessageTexts<OptionMessages> = {
  'option-label': ({ name }) => LABELS[name],
  'option-hint': ({ format }) => hint(format),
};

/** What an option takes, as the end of a sentence about a value that it does not take. */
export function optionValueText(name: string, format: OptionFormat): string {
  switch (format.type) {
    case 'choice':
      return `${name} doit être ${format.values.join(' ou ')}`;
    case 'antennas':
      return `${name} doit être une suite de numéros d’antenne de 1 à ${format.max} joints par +, p. ex. ${name}=1+2`;
    case 'pattern':
      return `${name} doit être une expression régulière avec un groupe nommé tag, p. ex. (?<tag>[0-9A-F]+)`;
    case 'number':
      return `${name} doit être ${numberText(format, 'un nombre de ')}`;
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
      return numberText(format, '');
  }
}

/** `of` stands before a unit that follows a word. */
function numberText({ unit, min, max, decimals }: Extract<OptionFormat, { type: 'number' }>, of: string): string {
  switch (unit) {
    case 'port':
      return `un numéro de port de ${min} à ${max}`;
    case 'ms':
      return `${of}millisecondes de ${min} à ${max}`;
    case 'dBm':
      return `${of}dBm de ${min} à ${max}${decimals === 0 ? ', sans décimales' : ''}`;
  }
}
