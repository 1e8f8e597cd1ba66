import type { DecoderFault, RaceResultMessages } from '../../../readers/raceresult/raceresult.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a RACE RESULT decoder reports, in Dutch. */
export const raceResultTexts: MessageTexts<RaceResultMessages> = {
  'raceresult-status': (status, texts) => `Decoder: ${parts(status, texts).join(', ')}.`,
  'raceresult-not-timing':
    'De decoder staat niet in de timingmodus: hij bewaart geen doorkomsten en stuurt er geen. Start hem hier, of start de timingmodus op de decoder.',
  'raceresult-battery': ({ charge }, texts) =>
    `De accu van de decoder heeft nog ${texts.number(charge)} %, en er is geen netstroom. Sluit hem aan.`,
  'raceresult-fault': ({ faults }, texts) =>
    `De decoder meldt een storing: ${texts.list(faults.map((fault) => FAULTS[fault]))}. Kijk op zijn scherm.`,
  'raceresult-new-file': ({ file, before }) =>
    `De decoder begon een nieuw bestand${file === null ? '' : ` (${file})`} terwijl het station niet verbonden was. Wat hij het laatst bewaarde in het bestand ervoor${before === null ? '' : ` (${before})`} is niet gestuurd: let op gemiste ronden, of haal het op met het programma van de decoder zelf.`,
  'raceresult-new-protocol': ({ version }) =>
    `De decoder spreekt alleen protocol ${version} of nieuwer, dat het station niet kent. Controleer met een chip of doorkomsten met de juiste tijd aankomen, of werk het station bij.`,
  'raceresult-no-push':
    'Deze decoder stuurt doorkomsten niet vanzelf. Het station vraagt er elke seconde om; de tijden zijn even nauwkeurig.',
  'raceresult-other-device': ({ link }) =>
    `Het apparaat op ${link} antwoordt niet zoals een decoder van RACE RESULT. Controleer het adres en de poort (3601).`,
};

const FAULTS: Readonly<Record<DecoderFault, string>> = {
  uhf: 'UHF-eenheid',
  loop: 'actieve lus',
  'loop-limit': 'grens van de actieve lus',
  'active-lost': 'verbinding met de active extension',
  'gps-time': 'tijd van gps',
  gps: 'gps',
  'active-time': 'tijd van de active extension',
};

function parts({ isTiming, file, battery, hasPower }: RaceResultMessages['raceresult-status'], texts: Writer): readonly string[] {
  return [
    ...(isTiming === null ? [] : [isTiming ? 'timingmodus aan' : 'timingmodus uit']),
    ...(file === null ? [] : [`bestand ${file}`]),
    ...(battery === null ? [] : [`accu ${texts.number(battery)} %`]),
    ...(hasPower === null ? [] : [hasPower ? 'netstroom' : 'geen netstroom']),
  ];
}
