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
  key: 'Clave',
  user: 'Usuario',
  password: 'Contraseña',
  certificate: 'Certificado',
  preset: 'Preajuste que se inicia',
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
    case 'key':
      return `${name} debe tener al menos ${format.min} caracteres: letras, cifras y los signos . _ ~ -`;
    case 'password':
      return `${name} debe tener como máximo 100 caracteres imprimibles`;
    case 'word':
      return `${name} debe ser un nombre sin espacios, dos puntos ni barras`;
    case 'certificate':
      return `${name} debe ser la huella SHA-256 del certificado, 64 cifras hexadecimales, o any`;
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
    case 'key':
      return `al menos ${format.min} letras y cifras`;
    case 'password':
      return 'la contraseña del lector';
    case 'word':
      return 'un nombre';
    case 'certificate':
      return 'huella SHA-256 o any';
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
