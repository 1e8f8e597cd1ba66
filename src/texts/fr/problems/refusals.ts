import type { RefusalMessages } from '../../../domain/model/refusal.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';
import { capitalized, ofRider, passingName, personName, riderName, toRider } from '../names';
import { changedBib, changedTag } from './changed-text';
import { badValueText, noChangeText } from './values';

/** Why a command was refused, and what to do. */
export const refusalTexts: MessageTexts<RefusalMessages> = {
  'bib-taken': (params) =>
    params.problem === 'in-use'
      ? `Le dossard ${params.bib} est déjà pris (${personName(params.rider, 'autre participant')}). Choisissez-en un autre.`
      : `Le dossard ${params.bib} irait à deux participants : ${personName(params.rider, 'un participant')} et ${personName(params.other, 'un autre')}. Changez d’abord l’un des deux dossards.`,
  'tag-taken': tagTaken,
  'unknown-participant': ({ participant }) =>
    `Il n’y a pas de participant ${participant} dans cette course. Il a peut-être été supprimé : rechargez la liste.`,
  'unknown-rider': ({ rider }) =>
    'tag' in rider
      ? `La puce ${rider.tag} n’a pas été lue dans cette course. Ajoutez d’abord le participant.`
      : `Il n’y a pas de ${riderName(rider)} dans cette course. Ajoutez d’abord le participant.`,
  'unknown-passing': unknownPassing,
  'tag-by-rule': ({ tag, rider }) =>
    `La puce ${tag} est celle ${ofRider(rider)} selon la règle des puces sans participant. Attribuez-la à un autre participant, ou changez cette règle.`,
  'tag-not-theirs': ({ tag, rider }) => `La puce ${tag} n’est pas attribuée ${toRider(rider)} ; elle ne peut pas lui être retirée.`,
  'already-started': ({ wave, started_at }, texts) =>
    `${wave ?? 'Course'} : départ donné à ${texts.time(started_at)}, moins d’une seconde avant. Ce départ compte. Pour en donner un nouveau, attendez une seconde.`,
  'already-stopped': (params, texts) =>
    params.problem === 'stopped'
      ? `La course a été arrêtée à ${texts.time(params.stopped_at)}. Reprenez-la d’abord pour l’arrêter à une autre heure.`
      : `La course partirait à ${texts.time(params.start_at)}, après son arrêt à ${texts.time(params.stopped_at)}. Reprenez-la ou changez d’abord son heure de départ.`,
  'rules-conflict': ({ entry, rules }, texts) =>
    `L’action ${entry} ne peut pas être annulée ou rétablie seule, car les règles ne s’accorderaient plus. ${rules.map((problem) => texts.say('rulesProblem', problem)).join(' ')} Annulez d’abord les modifications ultérieures des règles, ou changez plutôt les règles.`,
  'not-stopped': 'La course n’est pas arrêtée ; elle ne peut donc pas être reprise.',
  'already-voided': (passing, texts) => `Le ${passingName(passing, texts)} est invalidé. Revalidez-le d’abord.`,
  'not-voided': (passing, texts) => `Le ${passingName(passing, texts)} n’est pas invalidé ; il ne peut donc pas être revalidé.`,
  'not-suspected': ({ rider, from, to }, texts) =>
    `${capitalized(riderName(rider))} : le tour de ${texts.time(from)} à ${texts.time(to)} n’a plus de lecture peut-être manquée. Rechargez la liste.`,
  'unknown-saved-sheet': ({ sheet }) => `Cette course n’a pas de feuille enregistrée ${sheet}.`,
  'proposal-gone': () =>
    'Une proposition choisie ne vaut plus : la course a changé. Rien n’a été modifié. Rechargez la liste et choisissez de nouveau.',
  'other-race': ({ open }) =>
    `Rien n’a été enregistré : ceci concerne une autre course, et « ${open} » est ouverte. Ouvrez d’abord l’autre course.`,
  'key-taken': ({ entry }) =>
    `Rien n’a été enregistré : sa clé est celle de l’action ${entry}, qui est autre chose. Envoyez ceci avec sa propre clé.`,
  'nothing-to-undo': 'Il n’y a rien à annuler.',
  'nothing-to-redo': nothingToRedo,
  'not-undoable': notUndoable,
  'bad-value': badValueText,
  'list-refused': ({ lines, line, refusal }, texts) =>
    `${counted(lines, 'ligne a une erreur', 'lignes ont des erreurs')} ; rien n’a été importé. Ligne ${line} : ${texts.say('problem', refusal)}`,
  'listed-twice': (params) =>
    params.problem === 'bib'
      ? `Le dossard ${params.bib} figure déjà à la ligne ${params.line} (${personName(params.rider, 'participant sans nom')}).`
      : `${tagName(params)} figure déjà à la ligne ${params.line} (${riderName(params.rider)}).`,
  'unreadable-line': unreadableLine,
  'no-change': noChangeText,
};

function tagTaken(params: RefusalMessages['tag-taken'], texts: Writer): string {
  const { tag } = params;
  switch (params.problem) {
    case 'assigned':
      return `${tagName(params)} est attribuée ${toRider(params.rider)}. Retirez-la-lui d’abord, ou utilisez une autre puce.`;
    case 'assigned-until':
      return `${tagName(params)} était attribuée ${toRider(params.rider)} jusqu’à ${texts.time(params.until)}. Attribuez-la à partir de cette heure, ou utilisez une autre puce.`;
    case 'after-redo':
      return `La puce ${tag} est attribuée ${toRider(params.rider)}. Retirez-la-lui, puis attribuez-la de nouveau ${toRider(params.to)}.`;
    case 'assigned-since':
      return `L’action ${params.entry} a attribué la puce ${tag} ${toRider(params.to)}. Annulez d’abord cette action.`;
  }
}

/** A tag, and how it is written elsewhere where that differs. */
function tagName({ tag, written }: { readonly tag: string; readonly written?: string }): string {
  return written === undefined
    ? `La puce ${tag}`
    : `La puce ${tag} est la même que ${written} (les zéros de tête et les séparateurs ne comptent pas), qui`;
}

function unreadableLine(params: RefusalMessages['unreadable-line']): string {
  switch (params.problem) {
    case 'no-column':
      return `« ${params.text} » est dans une colonne sans titre : un séparateur dans une cellule a décalé la suite. Mettez cette cellule entre guillemets.`;
    case 'tag-as-number':
      return changedTag(params.text);
    case 'bib-as-number':
      return changedBib(params.text);
    case 'bad-bytes':
      return `« ${params.text} » contient des octets qui ne sont pas des caractères dans cet encodage. Choisissez un autre encodage, ou corrigez cette cellule.`;
    case 'no-rider':
      return `Cela ne ressemble pas à un participant : « ${params.text} » est à la place du dossard. Ignorez cette ligne, ou corrigez-la.`;
    case 'no-bib-column':
      return 'Aucune colonne de cette liste ne contient de dossards. Choisissez la colonne, ou donnez-lui le titre Dossard.';
  }
}

function unknownPassing(params: RefusalMessages['unknown-passing'], texts: Writer): string {
  switch (params.problem) {
    case 'not-a-passing':
      return `L’entrée ${params.entry} n’est pas un passage. Choisissez une lecture ou un passage ajouté à la main.`;
    case 'part-of-split':
      return `Le ${passingName(params, texts)} vient de la division d’un tour. Annulez plutôt l’action ${params.entry}.`;
    case 'not-counted':
      return `Le ${passingName(params, texts)} ne compte pas ; il n’y a rien à corriger.`;
    case 'same-crossing':
      return `L’entrée ${params.entry} est une lecture répétée d’un passage qui tient son heure de l’entrée ${params.as}. Corrigez l’entrée ${params.as}, ou seulement cette lecture.`;
    case 'no-lap':
      return `L’entrée ${params.entry} ne termine aucun tour ${ofRider(params.rider)}. Choisissez un passage compté.`;
  }
}

function notUndoable({ problem, entry }: RefusalMessages['not-undoable']): string {
  switch (problem) {
    case 'not-an-act':
      return `L’entrée ${entry} n’est pas une action du chronométreur.`;
    case 'race-created':
      return `L’action ${entry} a créé la course et ne peut pas être annulée. Créez plutôt une autre course.`;
    case 'undo-or-redo':
      return `L’action ${entry} est elle-même une annulation ou un rétablissement. Annulez ou rétablissez plutôt l’action concernée.`;
    case 'undone':
      return `L’action ${entry} est déjà annulée. Rétablissez-la pour la retrouver.`;
    case 'no-effect':
      return `Annuler l’action ${entry} ne changerait plus rien : ${WITHOUT_EFFECT}`;
  }
}

const WITHOUT_EFFECT =
  'ce qu’elle concerne est annulé, ou des actions ultérieures ont décidé la même chose. Rétablissez ou annulez d’abord celles-ci.';

function nothingToRedo(params: RefusalMessages['nothing-to-redo']): string {
  switch (params.problem) {
    case 'nothing-undone':
      return 'Il n’y a rien à rétablir.';
    case 'not-undone':
      return `L’action ${params.entry} n’est pas annulée ; elle ne peut donc pas être rétablie.`;
    case 'no-effect':
      return `Rétablir l’action ${params.entry} ne changerait plus rien : ${WITHOUT_EFFECT}`;
  }
}
