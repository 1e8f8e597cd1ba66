import type { OptionFormat, OptionMessages, OptionName } from '../../../readers/kit/options.messages';
import type { MessageTexts } from '../../catalogue';

const LABELS: Readonly<Record<OptionName, string>> = {
  antennas: 'Puertos de antena',
  power: 'Potencia',
  depart: 'Un chip se ha ido tras',
  region: 'Región (frecuencias)',
  variant: 'Tipo de chips',
  format: 'Formato de línea',
  pattern: 'Patrón de una línea',
  flow: 'Control de flujo',
  console: 'Cómo se leen los chips',
  control: 'Puerto de control',
  event: 'Puerto de eventos',
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
      return `${name} debe ser ${format.values.join(' o ')}`;
    case 'antennas':
      return `${name} debe ser números de antena de 1 a ${format.max} unidos con +, p. ej. ${name}=1+2`;
    case 'pattern':
      return `${name} debe ser una expresión regular con un grupo llamado tag, p. ej. (?<tag>[0-9A-F]+)`;
    case 'number':
      return `${name} debe ser ${numberText(format)}`;
  }
}

function hint(format: OptionFormat): string {
  switch (format.type) {
    case 'choice':
      return format.values.join(', ');
    case 'antennas':
      return 'p. ej. 1+2';
    case 'pattern':
      return 'p. ej. (?<tag>[0-9A-F]+)';
    case 'number':
      return numberText(format);
  }
}

function numberText({ unit, min, max, decimals }: Extract<OptionFormat, { type: 'number' }>): string {
  switch (unit) {
    case 'port':
      return `un número de puerto de ${min} a ${max}`;
    case 'ms':
      return `milisegundos de ${min} a ${max}`;
    case 'dBm':
      return `dBm de ${min} a ${max}${decimals === 0 ? ', sin decimales' : ''}`;
  }
}
