import type { M6eMessages, M6eSetting } from '../../../readers/m6e/m6e.messages';
import type { MessageTexts } from '../../catalogue';

/** What a ThingMagic M6e module reports, in English. */
export const m6eTexts: MessageTexts<M6eMessages> = {
  'm6e-not-answering': ({ link, received }) =>
    received === 'late'
      ? `The module at ${link} answers too slowly. Check the network and the cable, and any adapter in between.`
      : `The module at ${link} does not answer. ${ADVICE[received]}`,
  'm6e-set': ({ region, dbm, antennas }, texts) => {
    const settings = [
      ...(region === null ? [] : [`region ${region}`]),
      ...(dbm === null ? [] : [`${texts.number(dbm)} dBm`]),
      `antennas ${antennas.join(' + ')}`,
    ].join(', ');
    return `The station has set the module: ${settings}. It forgets this without power, and is set again with the next link.`;
  },
  'm6e-no-region':
    'The module has no region, and does not read without one. Choose the region of this country in the settings of the reader here.',
  'm6e-refuses': ({ setting, status }) => (setting === 'read' ? readingRefused(status) : settingRefused(SETTINGS[setting], status)),
  'm6e-stopped': 'The module stopped reading, and was set up again. Riders who passed meanwhile may be missing. Check its power supply.',
  'm6e-hot': 'The module is too hot and reads less. Shade or cool it, or lower its power.',
  'm6e-antenna': 'The antenna throws back what the module transmits. Check that it is connected and made for this frequency.',
  'm6e-fault': ({ status }) =>
    `The module reports fault ${hex(status)} while it reads. If tags are missing, take it off its power for a moment.`,
};

const ADVICE = {
  nothing: 'Check its power and cable, and the speed (115200).',
  noise: 'It sends unreadable data: either the speed is wrong (115200), or this is another kind of reader.',
} satisfies Readonly<Record<Exclude<M6eMessages['m6e-not-answering']['received'], 'late'>, string>>;

const SETTINGS: Readonly<Record<Exclude<M6eSetting, 'read'>, string>> = {
  protocol: 'the kind of tags',
  region: 'the region',
  power: 'the power',
  antennas: 'the antennas',
  filter: 'the report of each read',
};

function settingRefused(what: string, status: number | null): string {
  return status === null
    ? `The module does not answer when the station sets ${what}.`
    : `The module does not take ${what}: status ${hex(status)}.`;
}

function readingRefused(status: number | null): string {
  return status === null
    ? 'The module does not answer when it is asked to read. The station tries again.'
    : `The module refuses to read: status ${hex(status)}. Check region, power and antennas in its settings here; the station tries again.`;
}

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(4, '0');
}
