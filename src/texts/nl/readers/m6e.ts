import type { M6eMessages, M6eSetting } from '../../../readers/m6e/m6e.messages';
import type { MessageTexts } from '../../catalogue';

/** What a ThingMagic M6e module reports, in Dutch. */
export const m6eTexts: MessageTexts<M6eMessages> = {
  'm6e-not-answering': ({ link, received }) =>
    received === 'late'
      ? `De module op ${link} antwoordt te langzaam. Het netwerk, de kabel en adapters ertussen controleren.`
      : `De module op ${link} antwoordt niet. ${ADVICE[received]}`,
  'm6e-set': ({ region, dbm, antennas }, texts) => {
    const settings = [
      ...(region === null ? [] : [`regio ${region}`]),
      ...(dbm === null ? [] : [`${texts.number(dbm)} dBm`]),
      `antennes ${antennas.join(' + ')}`,
    ].join(', ');
    return `Het station heeft de module ingesteld: ${settings}. Zonder stroom vergeet hij dat, en bij de volgende verbinding wordt hij opnieuw ingesteld.`;
  },
  'm6e-no-region': 'De module heeft geen regio en leest zo niet. De regio van dit land hier in de instellingen van de lezer kiezen.',
  'm6e-refuses': ({ setting, status }) => (setting === 'read' ? readingRefused(status) : settingRefused(SETTINGS[setting], status)),
  'm6e-stopped':
    'De module stopte met lezen en is opnieuw ingesteld. Wie intussen voorbijkwam, ontbreekt misschien. De voeding controleren.',
  'm6e-hot': 'De module is te heet en leest minder. In de schaduw zetten of koelen, of het vermogen verlagen.',
  'm6e-antenna': 'De antenne kaatst terug wat de module zendt. Controleren of ze is aangesloten en voor deze frequentie is gemaakt.',
  'm6e-fault': ({ status }) => `De module meldt fout ${hex(status)} tijdens het lezen. Ontbreken er chips, hem even van de stroom halen.`,
};

const ADVICE = {
  nothing: 'De stroom, de kabel en de snelheid (115200) controleren.',
  noise: 'Hij stuurt onleesbare gegevens: of de snelheid klopt niet (115200), of het is een ander soort lezer.',
} satisfies Readonly<Record<Exclude<M6eMessages['m6e-not-answering']['received'], 'late'>, string>>;

const SETTINGS: Readonly<Record<Exclude<M6eSetting, 'read'>, string>> = {
  protocol: 'het soort chips',
  region: 'de regio',
  power: 'het vermogen',
  antennas: 'de antennes',
  filter: 'het melden van elke lezing',
};

function settingRefused(what: string, status: number | null): string {
  return status === null
    ? `De module antwoordt niet bij het instellen: ${what}.`
    : `De module neemt ${what} niet aan: status ${hex(status)}.`;
}

function readingRefused(status: number | null): string {
  return status === null
    ? 'De module antwoordt niet als hij moet lezen. Het station probeert het opnieuw.'
    : `De module weigert te lezen: status ${hex(status)}. Regio, vermogen en antennes hier in de instellingen controleren; het station probeert het opnieuw.`;
}

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(4, '0');
}
