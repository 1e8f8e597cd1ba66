import type { OptionFormat, OptionMessages, OptionName } from '../../../readers/kit/options.messages';
import type { MessageTexts } from '../../catalogue';

const LABELS: Readonly<Record<OptionName, string>> = {
  antennas: 'Antenna ports',
  power: 'Power',
  depart: 'A tag has left after',
  region: 'Region (frequencies)',
  variant: 'Type of tags',
  format: 'Line format',
  pattern: 'Pattern of a line',
  flow: 'Flow control',
  console: 'How tags are read',
  control: 'Control port',
  event: 'Event port',
};

/** Names and hints of the options of readers, in English. */
export const optionTexts: MessageTexts<OptionMessages> = {
  'option-label': ({ name }) => LABELS[name],
  'option-hint': ({ format }) => hint(format),
};

/** What an option takes, as the end of a sentence about a value that it does not take. */
export function optionValueText(name: string, format: OptionFormat): string {
  switch (format.type) {
    case 'choice':
      return `${name} must be ${format.values.join(' or ')}`;
    case 'antennas':
      return `${name} must be antenna numbers from 1 to ${format.max} joined by +, e.g. ${name}=1+2`;
    case 'pattern':
      return `${name} must be a regular expression with a group named tag, e.g. (?<tag>[0-9A-F]+)`;
    case 'number':
      return `${name} must be ${numberText(format)}`;
  }
}

function hint(format: OptionFormat): string {
  switch (format.type) {
    case 'choice':
      return format.values.join(', ');
    case 'antennas':
      return 'e.g. 1+2';
    case 'pattern':
      return 'e.g. (?<tag>[0-9A-F]+)';
    case 'number':
      return numberText(format);
  }
}

function numberText({ unit, min, max, decimals }: Extract<OptionFormat, { type: 'number' }>): string {
  switch (unit) {
    case 'port':
      return `a port number from ${min} to ${max}`;
    case 'ms':
      return `milliseconds from ${min} to ${max}`;
    case 'dBm':
      return `dBm from ${min} to ${max}${decimals === 0 ? ', without decimals' : ''}`;
  }
}
