import type { AskedDetail, FederationMessages } from '../../exports/federations/federation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const details: Readonly<Record<AskedDetail, string>> = {
  name: 'Achternaam',
  'uci-id': 'UCI ID',
  licence: 'Licentie',
  gender: 'Geslacht',
  born: 'Geboortedatum',
  nation: 'Land',
  team: 'Team',
};

const FORM: Readonly<Partial<Record<AskedDetail, string>>> = {
  'uci-id': 'UCI ID zonder 11 cijfers',
  licence: 'Licentie zonder nummer',
  nation: 'Land zonder drie letters',
};

/** More would hide the other findings. */
const MAX_BIBS = 20;

function list(bibs: readonly string[]): string {
  const more = bibs.length - MAX_BIBS;
  return more <= 0 ? bibs.join(', ') : `${bibs.slice(0, MAX_BIBS).join(', ')} en nog ${more}`;
}

/** What the check of a file for a federation found. */
export const federationTexts: MessageTexts<FederationMessages> = {
  missing: ({ detail, bibs }) => `${details[detail]} ontbreekt: ${list(bibs)}`,
  malformed: ({ detail, bibs }) => `${FORM[detail] ?? details[detail]}: ${list(bibs)}`,
  duplicate: ({ detail, bibs }) => `${details[detail]} bij meer dan één deelnemer: ${list(bibs)}`,
  'name-split': ({ bibs }) => `Voor- en achternaam staan niet apart in de lijst, het laatste woord geldt als achternaam: ${list(bibs)}`,
  'no-result': ({ bibs }) => `Geen plaats en geen status: ${list(bibs)}. Handel de wedstrijd eerst af`,
  'left-out': ({ bibs }) => `Zonder finishtijd, dus niet in het bestand: ${list(bibs)}`,
  'unknown-tags': ({ tags }) => `${counted(tags, 'chip', 'chips')} zonder deelnemer, niet in het bestand`,
  'several-categories': ({ categories }, texts) => `Het bestand bevat één enkel klassement. Kies een van: ${texts.list(categories)}`,
  'fill-in': ({ fields }, texts) => `In het bestand met de hand in te vullen: ${texts.list(fields)}`,
  'too-few-finishers': ({ finishers, wanted }) => `${finishers} gefinisht; minstens ${wanted} vereist`,
  'no-distance': ({ bibs }) => `Afstand onbekend: ${list(bibs)}. Vul in de regels de lengte van een ronde in`,
  'equal-distance': ({ bibs }) =>
    `Zelfde afstand, hier gerangschikt op tijd: ${list(bibs)}. De dienst kan ze anders rangschikken. Volgens zijn handleiding: pas de afstanden in het bestand iets aan`,
  'not-official': 'De uitslag is niet officieel verklaard',
  'nobody-listed': 'Het bestand zou leeg zijn: er staat niemand in',
};
