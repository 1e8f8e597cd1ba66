import type { AskedDetail, FederationMessages } from '../../exports/federations/federation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const details: Readonly<Record<AskedDetail, string>> = {
  name: 'Nom',
  'uci-id': 'UCI ID',
  licence: 'Licence',
  gender: 'Sexe',
  born: 'Date de naissance',
  nation: 'Nation',
  team: 'Équipe',
};

const FORM: Readonly<Partial<Record<AskedDetail, string>>> = {
  'uci-id': 'UCI ID sans 11 chiffres',
  licence: 'Licence sans numéro',
  nation: 'Nation sans trois lettres',
};

/** More would hide the other findings. */
const MAX_BIBS = 20;

function list(bibs: readonly string[]): string {
  const more = bibs.length - MAX_BIBS;
  return more <= 0 ? bibs.join(', ') : `${bibs.slice(0, MAX_BIBS).join(', ')} et ${counted(more, 'autre', 'autres')}`;
}

/** What the check of a file for a federation found. */
export const federationTexts: MessageTexts<FederationMessages> = {
  missing: ({ detail, bibs }) => `${details[detail]} à renseigner : ${list(bibs)}`,
  malformed: ({ detail, bibs }) => `${FORM[detail] ?? details[detail]} : ${list(bibs)}`,
  duplicate: ({ detail, bibs }) => `${details[detail]} de plusieurs participants : ${list(bibs)}`,
  'name-split': ({ bibs }) => `La liste ne sépare pas prénom et nom, le dernier mot est pris pour le nom : ${list(bibs)}`,
  'no-result': ({ bibs }) => `Ni place ni statut : ${list(bibs)}. Réglez d’abord la course`,
  'left-out': ({ bibs }) => `Sans temps d’arrivée, donc absents du fichier : ${list(bibs)}`,
  'unknown-tags': ({ tags }) => counted(tags, 'puce sans participant, absente du fichier', 'puces sans participant, absentes du fichier'),
  'several-categories': ({ categories }, texts) => `Le fichier porte sur un seul classement. Choisissez parmi : ${texts.list(categories)}`,
  'fill-in': ({ fields }, texts) => `À remplir à la main dans le fichier : ${texts.list(fields)}`,
  'too-few-finishers': ({ finishers, wanted }) =>
    `${counted(finishers, 'participant à l’arrivée', 'participants à l’arrivée')} ; il en faut au moins ${wanted}`,
  'no-distance': ({ bibs }) => `Distance inconnue : ${list(bibs)}. Indiquez la longueur d’un tour dans les règles`,
  'equal-distance': ({ bibs }) =>
    `Même distance, départagés ici au temps : ${list(bibs)}. Le service peut les classer autrement. Selon son guide, modifiez légèrement les distances dans le fichier`,
  'not-official': 'Les résultats ne sont pas déclarés officiels',
  'nobody-listed': 'Le fichier serait vide : personne n’y figure',
};
