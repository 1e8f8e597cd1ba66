import type { AskedDetail, FederationMessages } from '../../exports/federations/federation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const details: Readonly<Record<AskedDetail, string>> = {
  name: 'Nachname',
  'uci-id': 'UCI-ID',
  licence: 'Lizenz',
  gender: 'Geschlecht',
  born: 'Geburtsdatum',
  nation: 'Nation',
  team: 'Team',
};

const FORM: Readonly<Partial<Record<AskedDetail, string>>> = {
  'uci-id': 'UCI-ID ohne 11 Ziffern',
  licence: 'Lizenz ohne Nummer',
  nation: 'Nation ohne drei Buchstaben',
};

/** More would hide the other findings. */
const MAX_BIBS = 20;

function list(bibs: readonly string[]): string {
  const more = bibs.length - MAX_BIBS;
  return more <= 0 ? bibs.join(', ') : `${bibs.slice(0, MAX_BIBS).join(', ')} und ${more} weitere`;
}

/** What the check of a file for a federation found. */
export const federationTexts: MessageTexts<FederationMessages> = {
  missing: ({ detail, bibs }) => `${details[detail]} fehlt: ${list(bibs)}`,
  malformed: ({ detail, bibs }) => `${FORM[detail] ?? details[detail]}: ${list(bibs)}`,
  duplicate: ({ detail, bibs }) => `${details[detail]} bei mehreren Teilnehmern: ${list(bibs)}`,
  'name-split': ({ bibs }) => `Vor- und Nachname stehen in der Liste nicht getrennt, das letzte Wort gilt als Nachname: ${list(bibs)}`,
  'no-result': ({ bibs }) => `Weder Platz noch Status: ${list(bibs)}. Zuerst das Rennen klären`,
  'left-out': ({ bibs }) => `Ohne Zielzeit, darum nicht in der Datei: ${list(bibs)}`,
  'unknown-tags': ({ tags }) => `${counted(tags, 'Chip', 'Chips')} ohne Teilnehmer, nicht in der Datei`,
  'several-categories': ({ categories }, texts) => `Die Datei enthält eine einzige Rangliste. Zur Wahl: ${texts.list(categories)}`,
  'fill-in': ({ fields }, texts) => `In der Datei von Hand auszufüllen: ${texts.list(fields)}`,
  'too-few-finishers': ({ finishers, wanted }) => `${finishers} im Ziel; verlangt sind mindestens ${wanted}`,
  'no-distance': ({ bibs }) => `Strecke unbekannt: ${list(bibs)}. In den Regeln die Länge einer Runde angeben`,
  'equal-distance': ({ bibs }) =>
    `Gleiche Strecke, hier nach Zeit gereiht: ${list(bibs)}. Der Dienst reiht sie womöglich anders. Seine Anleitung: die Strecken in der Datei leicht ändern`,
  'not-official': 'Die Ergebnisse sind nicht für offiziell erklärt',
  'nobody-listed': 'Die Datei wäre leer: Niemand steht darin',
};
