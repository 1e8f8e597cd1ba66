import type { OptionFormat, OptionMessages, OptionName } from '../../../readers/kit/options.messages';
import type { MessageTexts } from '../../catalogue';

const LABELS: Readonly<Record<OptionName, string>> = {
  antennas: 'Antennepoorten',
  power: 'Vermogen',
  depart: 'Een chip is weg na',
  region: 'Regio (frequenties)',
  variant: 'Soort chips',
  format: 'Regelformaat',
  pattern: 'Patroon van een regel',
  flow: 'Flow control',
  console: 'Hoe chips worden gelezen',
  control: 'Besturingspoort',
  event: 'Gebeurtenispoort',
};

/** Names and hints of the options of readers, in Dutch. */
export const optionTexts: MessageTexts<OptionMessages> = {
  'option-label': ({ name }) => LABELS[name],
  'option-hint': ({ format }) => hint(format),
};

/** What an option takes, as the end of a sentence about a value that it does not take. */
export function optionValueText(name: string, format: OptionFormat): string {
  switch (format.type) {
    case 'choice':
      return `${name} moet ${format.values.join(' of ')} zijn`;
    case 'antennas':
      return `${name}: antennenummers van 1 tot ${format.max}, verbonden met +, bijv. ${name}=1+2`;
    case 'pattern':
      return `${name} moet een reguliere expressie met een groep genaamd tag zijn, bijv. (?<tag>[0-9A-F]+)`;
    case 'number':
      return `${name} moet ${numberText(format)} zijn`;
  }
}

function hint(format: OptionFormat): string {
  switch (format.type) {
    case 'choice':
      return format.values.join(', ');
    case 'antennas':
      return 'bijv. 1+2';
    case 'pattern':
      return 'bijv. (?<tag>[0-9A-F]+)';
    case 'number':
      return numberText(format);
  }
}

function numberText({ unit, min, max, decimals }: Extract<OptionFormat, { type: 'number' }>): string {
  switch (unit) {
    case 'port':
      return `een poortnummer van ${min} tot ${max}`;
    case 'ms':
      return `een aantal milliseconden van ${min} tot ${max}`;
    case 'dBm':
      return `een aantal dBm van ${min} tot ${max}${decimals === 0 ? ', zonder decimalen' : ''}`;
  }
}
