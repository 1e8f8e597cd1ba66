import type { OptionFormat, OptionMessages, OptionName } from '../../../readers/kit/options.messages';
import type { MessageTexts } from '../../catalogue';

const LABELS: Readonly<Record<OptionName, string>> = {
  antennas: 'Porte antenna',
  power: 'Potenza',
  depart: 'Chip uscito dopo',
  region: 'Regione (frequenze)',
  variant: 'Tipo di chip',
  format: 'Formato della riga',
  pattern: 'Modello di riga',
  flow: 'Controllo di flusso',
  console: 'Modo di lettura',
  control: 'Porta di comando',
  event: 'Porta eventi',
};

/** Names and hints of the options of readers, in Italian. */
export const optionTexts: MessageTexts<OptionMessages> = {
  'option-label': ({ name }) => LABELS[name],
  'option-hint': ({ format }) => hint(format),
};

/** What an option takes, as the end of a sentence about a value that it does not take. */
export function optionValueText(name: string, format: OptionFormat): string {
  switch (format.type) {
    case 'choice':
      return `${name} deve essere ${format.values.join(' o ')}`;
    case 'antennas':
      return `${name} deve indicare numeri di antenna da 1 a ${format.max} uniti da +, ad es. ${name}=1+2`;
    case 'pattern':
      return `${name} deve essere un’espressione regolare con un gruppo di nome tag, ad es. (?<tag>[0-9A-F]+)`;
    case 'number':
      return `${name} deve essere ${numberText(format, 'un valore in ')}`;
  }
}

function hint(format: OptionFormat): string {
  switch (format.type) {
    case 'choice':
      return format.values.join(', ');
    case 'antennas':
      return 'ad es. 1+2';
    case 'pattern':
      return 'ad es. (?<tag>[0-9A-F]+)';
    case 'number':
      return numberText(format, '');
  }
}

/** `before` stands before a unit within a sentence. */
function numberText({ unit, min, max, decimals }: Extract<OptionFormat, { type: 'number' }>, before: string): string {
  switch (unit) {
    case 'port':
      return `un numero di porta da ${min} a ${max}`;
    case 'ms':
      return `${before}millisecondi da ${min} a ${max}`;
    case 'dBm':
      return `${before}dBm da ${min} a ${max}${decimals === 0 ? ', senza decimali' : ''}`;
  }
}
