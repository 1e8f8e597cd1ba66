import type { AskedDetail, FederationMessages } from '../../exports/federations/federation.messages';
import type { MessageTexts } from '../catalogue';
import { counted, others } from './counted';

const details: Readonly<Record<AskedDetail, string>> = {
  name: 'Cognome',
  'uci-id': 'UCI ID',
  licence: 'Tessera',
  gender: 'Sesso',
  born: 'Data di nascita',
  nation: 'Nazione',
  team: 'Squadra',
};

const WITH_ARTICLE: Readonly<Record<AskedDetail, string>> = {
  name: 'il cognome',
  'uci-id': 'l’UCI ID',
  licence: 'la tessera',
  gender: 'il sesso',
  born: 'la data di nascita',
  nation: 'la nazione',
  team: 'la squadra',
};

const FORM: Readonly<Partial<Record<AskedDetail, string>>> = {
  'uci-id': 'UCI ID senza 11 cifre',
  licence: 'Tessera senza numero',
  nation: 'Nazione senza tre lettere',
};

/** More would hide the other findings. */
const MAX_BIBS = 20;

function list(bibs: readonly string[]): string {
  const more = bibs.length - MAX_BIBS;
  return more <= 0 ? bibs.join(', ') : `${bibs.slice(0, MAX_BIBS).join(', ')} e ${others(more, 'altro', 'altri')}`;
}

/** What the check of a file for a federation found. */
export const federationTexts: MessageTexts<FederationMessages> = {
  missing: ({ detail, bibs }) => `Manca ${WITH_ARTICLE[detail]}: ${list(bibs)}`,
  malformed: ({ detail, bibs }) => `${FORM[detail] ?? details[detail]}: ${list(bibs)}`,
  duplicate: ({ detail, bibs }) => `${details[detail]} in comune a più partecipanti: ${list(bibs)}`,
  'name-split': ({ bibs }) => `Nell’elenco nome e cognome non sono separati, l’ultima parola vale come cognome: ${list(bibs)}`,
  'no-result': ({ bibs }) => `Né posizione né stato: ${list(bibs)}. Prima chiarire la gara`,
  'left-out': ({ bibs }) => `Senza tempo d’arrivo, quindi non nel file: ${list(bibs)}`,
  'unknown-tags': ({ tags }) => `${counted(tags, 'chip', 'chip')} senza partecipante, non nel file`,
  'several-categories': ({ categories }, texts) => `Il file contiene una sola classifica. Scegliere fra: ${texts.list(categories)}`,
  'fill-in': ({ fields }, texts) => `Da compilare a mano nel file: ${texts.list(fields)}`,
  'too-few-finishers': ({ finishers, wanted }) => `${counted(finishers, 'arrivato', 'arrivati')}; ne servono almeno ${wanted}`,
  'no-distance': ({ bibs }) => `Distanza sconosciuta: ${list(bibs)}. Indicare nelle regole la lunghezza di un giro`,
  'equal-distance': ({ bibs }) =>
    `Stessa distanza, qui ordinati per tempo: ${list(bibs)}. Il servizio può ordinarli diversamente. Secondo la sua guida, modificare leggermente le distanze nel file`,
  'not-official': 'I risultati non sono dichiarati ufficiali',
  'nobody-listed': 'Il file sarebbe vuoto: non contiene nessuno',
};
