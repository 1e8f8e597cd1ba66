import type { OptionFormat, OptionMessages, OptionName } from '../../../readers/kit/options.messages';
import type { MessageTexts } from '../../catalogue';

const LABELS: Readonly<Record<OptionName, string>> = {
  antennas: 'Portas de antena',
  power: 'Potência',
  depart: 'Um chip saiu após',
  region: 'Região (frequências)',
  variant: 'Tipo de chips',
  format: 'Formato da linha',
  pattern: 'Padrão de uma linha',
  flow: 'Controlo de fluxo',
  console: 'Como os chips são lidos',
  control: 'Porta de controlo',
  event: 'Porta de eventos',
};

/** Names and hints of the options of readers, in Portuguese. */
export const optionTexts: MessageTexts<OptionMessages> = {
  'option-label': ({ name }) => LABELS[name],
  'option-hint': ({ format }) => hint(format),
};

/** What an option takes, as the end of a sentence about a value that it does not take. */
export function optionValueText(name: string, format: OptionFormat): string {
  switch (format.type) {
    case 'choice':
      return `${name} deve ser ${format.values.join(' ou ')}`;
    case 'antennas':
      return `${name} deve ser números de antena de 1 a ${format.max} unidos por +, p. ex. ${name}=1+2`;
    case 'pattern':
      return `${name} deve ser uma expressão regular com um grupo chamado tag, p. ex. (?<tag>[0-9A-F]+)`;
    case 'number':
      return `${name} deve ser ${numberText(format)}`;
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
      return `um número de porta de ${min} a ${max}`;
    case 'ms':
      return `um número de milissegundos de ${min} a ${max}`;
    case 'dBm':
      return `um número de dBm de ${min} a ${max}${decimals === 0 ? ', sem casas decimais' : ''}`;
  }
}
