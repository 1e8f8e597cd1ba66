import type { TextTree } from '../../catalogue';
import type { guideTexts as English } from '../../en/screens/guide';
import { counted } from '../counted';

/** The guide to a race, the ways to begin, and the demo. */
export const guideTexts: TextTree<typeof English> = {
  title: 'Guide',
  ways: {
    title: 'Comment commencer ?',
    demo: 'Essayer une course de démonstration',
    demoHint: 'Participants inventés, lecteurs simulés. Regardez et essayez tout : aucune vraie course n’est touchée.',
    newRace: 'Nouvelle course',
    newRaceHint: 'Pas à pas : règles, participants, lecteurs, contrôle, départ. Vous pouvez quitter et revenir à tout moment.',
    steps: 'Étapes de cette course',
    newRaceAct: 'Créer une course…',
    open: 'Ouvrir une course',
    openAct: 'Montrer les courses…',
    openHint: 'Continuer une course de cet ordinateur, ou ouvrir un fichier de course.',
  },
  demo: {
    template: 'Type de course',
    laps: 'Tours sur une ligne, 24 participants',
    start: 'Lancer la démo',
    started: (name) => `La course « ${name} » est ouverte. Des participants arrivent à la ligne d’ici une minute.`,
  },
  banner: {
    label: 'Course de démonstration',
    states: {
      none: 'Démo.',
      preparing: 'Démo : inscription des participants en cours.',
      running: 'Démo : participants et lectures sont inventés.',
      stopped: 'Démo arrêtée : il n’arrive plus de lectures.',
      finished: 'La démo est terminée. Regardez les résultats et exportez-les.',
      failed: 'La démo s’est terminée par une erreur.',
    },
    reads: (reads) => counted(reads, 'lecture', 'lectures'),
    stop: 'Arrêter',
    end: 'Terminer la démo…',
    keep: 'Garder le fichier de course',
    remove: 'Retirer le fichier de course',
    back: 'Continuer la démo',
    ended: (race) => `La démo est terminée. « ${race} » est ouverte.`,
    endedWith: (race, reads) =>
      `La démo est terminée. « ${race} » est ouverte, avec ${counted(reads, 'lecture reçue', 'lectures reçues')} pendant la démo.`,
    realReads: (reads, readers) =>
      `Dans aucune course : ${counted(reads, 'lecture', 'lectures')} de ${readers}. Terminez la démo : la course ouverte ensuite reçoit ce qui est arrivé pendant celle-ci.`,
  },
  steps: {
    title: (race) => `Étapes jusqu’au départ de « ${race} »`,
    hint: 'Ce qui est fait se voit dans la course elle-même : l’ordre est libre, et vous pouvez revenir à tout moment.',
    names: { race: 'Course et règles', riders: 'Participants', readers: 'Lecteurs', check: 'Contrôle', start: 'Départ' },
    short: { race: 'Course', riders: 'Participants', readers: 'Lecteurs', check: 'Contrôle', start: 'Départ' },
    states: { done: 'fait', todo: 'à faire', attention: 'à regarder' },
    race: {
      todo: 'Choisissez un modèle pour ce type de course, donnez un nom à la course et vérifiez les règles.',
      done: 'La course a son propre nom ou ses propres règles. Vérifiez les phrases encore une fois.',
      create: 'Créer la course…',
      rules: 'Vérifier les règles',
    },
    riders: {
      todo: 'Importez la liste des engagés, ou ajoutez les participants à la main.',
      done: (riders) => `${counted(riders, 'participant inscrit', 'participants inscrits')}.`,
      importList: 'Importer une liste…',
      add: 'Ajouter à la main',
      open: 'Ouvrir les participants',
    },
    readers: {
      todo: 'Connectez un lecteur, ou faites envoyer le service de lecture vers cette station. Puis passez une puce devant chaque antenne.',
      untested: 'Connecté. Passez maintenant une puce devant chaque antenne.',
      done: 'Les lectures arrivent.',
      connect: 'Chercher et ajouter des lecteurs',
    },
    check: {
      todo: 'D’abord les participants et les lecteurs.',
      problems: (problems) => `${counted(problems, 'problème', 'problèmes')} avant le départ.`,
      warnings: (warnings) => `Aucun problème. ${counted(warnings, 'point', 'points')} à regarder.`,
      done: 'Rien n’empêche le départ.',
      open: 'Ouvrir le contrôle',
    },
    start: {
      todo: 'Au départ, appuyez sur « Départ maintenant ». Les lectures d’avant ne comptent pas.',
      done: 'La course est partie. Bonne course !',
      open: 'Aller au départ',
      live: 'Ouvrir le tableau en direct',
    },
  },
  bar: {
    label: 'Étapes du guide',
    back: 'Guide',
    leave: 'Quitter le guide ; ses étapes restent sous « Guide »',
  },
};
