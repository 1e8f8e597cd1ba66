import type { RefusalMessages, TextField } from '../../../domain/model/refusal.messages';
import type { Writer } from '../../catalogue';
import { capitalized, ofRider, riderName, theRider, toRider } from '../names';
import { changedBib, changedTag } from './changed-text';

type BadValue = RefusalMessages['bad-value'];
type TimeField = Extract<BadValue, { readonly problem: 'not-a-time' }>['field'];

/** Each with its article; the sentences about them fit both genders. */
const TEXT_FIELDS: Readonly<Record<TextField, string>> = {
  bib: 'le dossard',
  name: 'le nom',
  category: 'la catégorie',
  team: 'l’équipe',
  'race-name': 'le nom de la course',
  born: 'l’année ou la date de naissance',
  nation: 'la nation',
  licence: 'la licence',
  'uci-id': 'l’UCI ID',
  club: 'le club',
  'first-name': 'le prénom',
  'last-name': 'le nom de famille',
  member: 'le nom d’un équipier',
  more: 'la colonne de la liste',
  note: 'la remarque',
};

const TIME_FIELDS: Readonly<Record<TimeField, string>> = {
  start: 'heure de départ',
  wave: 'heure de départ de la vague',
  stop: 'heure d’arrêt',
  passing: 'heure du passage',
  'new-time': 'nouvelle heure du passage',
  status: 'heure du statut',
  'muted-from': 'heure à partir de laquelle ignorer la puce',
  'assigned-from': 'heure à partir de laquelle attribuer la puce',
  'released-from': 'heure à partir de laquelle retirer la puce',
};

/** What is wrong with a value of a command, and what to do. */
export function badValueText(params: BadValue, texts: Writer): string {
  switch (params.problem) {
    case 'not-a-time':
      return `${capitalized(TIME_FIELDS[params.field])} non valable. Saisissez une date et une heure.`;
    case 'in-future':
      return `${capitalized(TIME_FIELDS[params.field])} : ${texts.dateTime(params.at)} est plus tard que maintenant, ${texts.dateTime(params.now)}. Saisissez une heure passée.`;
    case 'unprintable':
      return `${capitalized(TEXT_FIELDS[params.field])} contient un caractère non imprimable. Supprimez-le.`;
    case 'missing':
      return missing(params.field);
    case 'too-long':
      return `${capitalized(TEXT_FIELDS[params.field])} dépasse ${params.max} caractères. Raccourcissez le texte.`;
    case 'not-a-tag':
    case 'means-no-tag':
    case 'tag-as-number':
    case 'bib-as-number':
      return identifier(params);
    case 'rules':
      return params.rules.map((problem) => texts.say('rulesProblem', problem)).join(' ');
    case 'shifted-into-future':
      return `Avec cette correction, une lecture serait à ${texts.dateTime(params.at)}, plus tard que maintenant, ${texts.dateTime(params.now)}. Corrigez de moins, ou seulement des lectures antérieures.`;
    case 'start-after-stop':
    case 'gun-not-set':
    case 'nothing-to-declare':
    case 'wave-before-gun':
    case 'stop-before-start':
      return startAndStop(params, texts);
    case 'sheet-name':
    case 'sheet-kind':
    case 'sheet-order':
    case 'sheet-member':
    case 'sheet-placeholders':
    case 'sheet-columns':
    case 'too-many-sheets':
      return sheet(params, texts);
    default:
      return correction(params);
  }
}

function missing(field: TextField): string {
  return field === 'bib' ? 'Aucun dossard. Saisissez-en un.' : `${capitalized(TEXT_FIELDS[field])} manque. Saisissez cette donnée.`;
}

type Identifier = Extract<BadValue, { readonly problem: 'not-a-tag' | 'means-no-tag' | 'tag-as-number' | 'bib-as-number' }>;

function identifier({ problem, text }: Identifier): string {
  switch (problem) {
    case 'not-a-tag':
      return `« ${text} » n’est pas un identifiant de puce : de 1 à 128 caractères imprimables, sans espace.`;
    case 'means-no-tag':
      return `« ${text} » dit qu’il n’y a pas de puce. Omettez la puce, ou saisissez son identifiant.`;
    case 'tag-as-number':
      return changedTag(text);
    case 'bib-as-number':
      return changedBib(text);
  }
}

type StartAndStop = Extract<
  BadValue,
  { readonly problem: 'start-after-stop' | 'gun-not-set' | 'nothing-to-declare' | 'wave-before-gun' | 'stop-before-start' }
>;

function startAndStop(params: StartAndStop, texts: Writer): string {
  switch (params.problem) {
    case 'start-after-stop':
      return `La course a été arrêtée à ${texts.time(params.stopped_at)}, avant ce départ. Reprenez d’abord la course, ou saisissez un départ plus tôt.`;
    case 'gun-not-set':
      return 'Donnez d’abord le départ de la course : les vagues partent après.';
    case 'nothing-to-declare':
      return 'Il n’y a pas encore de résultats à déclarer : aucun participant n’a de passage ni de statut.';
    case 'wave-before-gun':
      return `La course part à ${texts.time(params.start_at)}, après ce départ. Changez d’abord l’heure de départ de la course.`;
    case 'stop-before-start':
      return `La course part à ${texts.time(params.start_at)}. Arrêtez-la après, ou changez d’abord son heure de départ.`;
  }
}

type SheetValue = Extract<
  BadValue,
  { readonly problem: `sheet-${'name' | 'kind' | 'order' | 'member' | 'placeholders' | 'columns'}` | 'too-many-sheets' }
>;

function inBraces(name: string): string {
  return `{${name}}`;
}

function sheet(params: SheetValue, texts: Writer): string {
  switch (params.problem) {
    case 'sheet-name':
      return `Une feuille ne peut pas s’appeler « ${params.name} ». Utilisez des minuscules, des chiffres et des traits d’union simples, comme start-list-by-bib.`;
    case 'sheet-kind':
      return `${params.name} est le nom d’une autre sorte de feuille. Choisissez un autre nom.`;
    case 'sheet-order':
      return `La feuille ${params.sheet} ne peut pas avoir cet ordre. Choisissez parmi : ${texts.list(params.orders)}.`;
    case 'sheet-member':
      return `La feuille ${params.sheet} n’a pas de « ${params.member} ». Supprimez-le.`;
    case 'sheet-placeholders':
      return `Un diplôme ne connaît pas ${texts.list(params.unknown.map(inBraces))}. Utilisez ${texts.list(params.known.map(inBraces))}.`;
    case 'sheet-columns':
      return `Cette feuille n’a pas de colonne ${texts.list(params.unknown)}. Ses colonnes : ${texts.list(params.known)}.`;
    case 'too-many-sheets':
      return `La course a déjà ${params.max} feuilles. Supprimez-en une, puis enregistrez celle-ci de nouveau.`;
  }
}

type CorrectionValue = Extract<
  BadValue,
  {
    readonly problem:
      | 'split-count'
      | 'lap-too-short'
      | 'unknown-status'
      | 'unknown-reader'
      | 'unknown-point'
      | 'clock-range'
      | 'clock-entries'
      | 'clock-amount'
      | 'start-list'
      | 'neutral-range'
      | 'adjustment'
      | 'relegated-behind-self'
      | 'not-compared'
      | 'nothing-taken'
      | 'revision-ahead'
      | 'decided-by-hand';
  }
>;

function correction(params: CorrectionValue): string {
  switch (params.problem) {
    case 'split-count':
      return 'Un tour peut être divisé en 2, 3 ou 4 tours.';
    case 'lap-too-short':
      return `Le tour ${params.lap} ${ofRider(params.rider)} est trop court pour ${params.into} tours : chacun serait plus court que le temps minimum par tour.`;
    case 'unknown-status':
      return `Ce statut n’existe pas. Choisissez parmi : ${params.statuses.join(', ')}.`;
    case 'unknown-reader':
      return `Aucune lecture ne vient d’un lecteur appelé « ${params.reader} ». Choisissez un lecteur qui a envoyé des lectures.`;
    case 'unknown-point':
      return `Il n’y a pas de point ${params.point}. ${params.known.length === 0 ? 'Saisissez d’abord les points de la course, ou laissez le point vide.' : `Choisissez parmi : ${params.known.join(', ')}.`}`;
    case 'clock-range':
      return 'Pour les lectures à corriger, il faut un début et une fin plus tardive. Saisissez les deux avec date et heure.';
    case 'clock-entries':
      return 'Les entrées à corriger finissent avant de commencer. Saisissez une dernière entrée plus tardive.';
    case 'clock-amount':
      return 'La correction de l’horloge doit être un nombre entier de millisecondes, au plus 100 ans.';
    case 'start-list':
      return 'Une liste de départ doit contenir au moins un participant, et chacun une seule fois.';
    case 'neutral-range':
      return 'La reprise doit suivre la neutralisation. Saisissez une fin plus tardive, ou aucune tant qu’elle dure.';
    case 'adjustment':
      return 'Saisissez un nombre entier autre que 0 : au plus une semaine, ou 10 000 tours.';
    case 'relegated-behind-self':
      return 'Un participant ne peut pas être déclassé derrière lui-même. Choisissez un autre participant.';
    case 'not-compared':
      return `${capitalized(theRider(params.rider))} et ${theRider(params.other)} sont classés séparément et ne sont jamais comparés. Choisissez un participant du même groupe.`;
    case 'nothing-taken':
      return 'Choisissez au moins une proposition.';
    case 'revision-ahead':
      return `La course est à la révision ${params.last}. Saisissez-en une antérieure.`;
    case 'decided-by-hand':
      return `La proposition pour ${theRider(params.rider)} demande une décision à la main. Appliquez les autres, et suivez son lien.`;
  }
}

/** What already is as the command wants it. */
export function noChangeText(params: RefusalMessages['no-change'], texts: Writer): string {
  switch (params.problem) {
    case 'start':
      return `L’heure de départ est déjà ${texts.time(params.start_at)}.`;
    case 'race-name':
      return `La course s’appelle déjà ${params.name}.`;
    case 'language':
      return `La langue de la course est déjà : ${texts.languageName(params.language)}.`;
    case 'rules':
      return 'La course a déjà ces règles.';
    case 'clock':
      return 'Une correction de 0 ne change rien.';
    case 'start-list':
      return 'Tous les participants de la liste de départ ont déjà ces départs.';
    case 'neutralised':
      return 'La course est déjà neutralisée à ce moment.';
    case 'neutralised-since':
      return `La course est neutralisée depuis ${texts.time(params.from)}, jusqu’à la reprise. Mettez-y d’abord fin, ou annulez-la.`;
    case 'sheet':
      return `La feuille ${params.name} est déjà enregistrée ainsi.`;
    case 'declared':
      return `Les résultats sont déjà ${params.state === 'official' ? 'officiels' : 'provisoires'}.`;
    case 'own-start':
      return `${capitalized(theRider(params.rider))} a déjà ce départ.`;
    case 'list':
      return 'Tous les participants de la liste sont déjà inscrits avec ces données.';
    case 'details':
      return `Rien ne changerait : ${riderName(params.rider)}.`;
    case 'status':
      return `${capitalized(theRider(params.rider))} a déjà ce statut.`;
    case 'passing-rider':
      return `Ce passage appartient déjà ${toRider(params.rider)}.`;
    case 'passing-time':
      return `Ce passage a déjà l’heure ${texts.time(params.at)}.`;
    case 'muted':
      return `La puce ${params.tag} est déjà ignorée.`;
    case 'tag':
      return `La puce ${params.tag} est déjà attribuée ${toRider(params.rider)}.`;
  }
}
