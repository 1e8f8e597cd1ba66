import type { TextTree } from '../../catalogue';
import type { helpTexts as English } from '../../en/screens/help';

/** Help of the desk: the race day step by step, and the support bundle. */
export const helpTexts: TextTree<typeof English> = {
  title: 'Aide',
  close: 'Fermer l’aide',
  raceDay: 'Le jour de course, pas à pas',
  phases: {
    before: 'Les jours d’avant',
    morning: 'Le matin',
    start: 'Au départ',
    during: 'Pendant la course',
    end: 'À la fin',
    failures: 'En cas de panne',
  },
  steps: {
    tryDemo: 'Essayez une fois une course de démonstration, pour connaître les pages.',
    createRace: 'Créez la course à partir d’un modèle et lisez ses règles à voix haute : ce sont des phrases.',
    importRiders: 'Importez la liste des engagés. Vous voyez d’abord ce qu’elle changerait.',
    assignTags: 'Donnez une puce à chaque participant : présentez-la à une antenne, puis saisissez le dossard.',
    copyRace: 'Enregistrez une copie de la course sur une clé USB.',
    secondLaptop: 'Un second portable peut copier la course et la reprendre : créez sa clé sous Stations.',
    placeReaders: 'Branchez le courant et les lecteurs. Laissez le portable ouvert.',
    testTags: 'Passez une puce devant chaque antenne et regardez arriver les lectures.',
    openScreens: 'Ouvrez les tableaux et les téléphones avec leur adresse ou leur code QR.',
    enterLate: 'Saisissez les inscriptions tardives et les dossards changés.',
    runCheck: 'Parcourez le contrôle jusqu’à ce que plus rien ne soit rouge.',
    fireGun: 'Au départ, appuyez sur « Départ maintenant ». Si c’était trop tard, modifiez ensuite l’heure de départ.',
    startWaves: 'Donnez le départ de chaque vague avec son propre bouton, quand elle part vraiment.',
    followList: 'Départs un par un : préparez la liste de départ et saisissez qui est parti en retard.',
    watchLive: 'Surveillez le tableau en direct. Les alarmes sont en haut, et sonnent.',
    enterBib:
      'Un participant sans lecture : tapez le dossard, puis Entrée. Pas le temps de lire le dossard : tapez Espace, saisissez-le plus tard.',
    assignUnknown: 'Les puces que personne n’a sont dans une liste : attribuez-les, et leurs lectures précédentes comptent.',
    askWhy: 'Un résultat semble faux : tapez Entrée sur sa ligne. Chaque lecture dit pourquoi elle compte ou non.',
    undo: 'Une erreur : Ctrl+Z annule la dernière action. Le journal les montre toutes.',
    settle: 'Réglez le cas de ceux qui sont encore en course : arrêté, DNF, ou une lecture manquante.',
    stopRace: 'Arrêtez la course quand le dernier est rentré.',
    declare: 'Déclarez les résultats provisoires et affichez-les ; après le délai de réclamation, officiels.',
    exportSheets: 'Imprimez et enregistrez les feuilles, et publiez les résultats.',
    copyAgain: 'Enregistrez une copie de la course. Elle contient tout : lectures, décisions, résultats.',
    readerLost:
      'Un lecteur est perdu : vérifiez le courant et le câble. La station le reconnecte d’elle-même. En attendant, saisissez les dossards à la main.',
    wrongTimes: 'Les heures d’un lecteur sont fausses : corrigez son horloge. Les lectures déjà reçues sont corrigées aussi.',
    missingReads: 'Des lectures manquent : importez le journal du lecteur. Ce que la station a déjà n’est pas compté deux fois.',
    restart: 'L’ordinateur ou le programme s’est arrêté : relancez-le. Chaque lecture confirmée est dans le fichier de course.',
    otherComputer: 'L’ordinateur est en panne : ouvrez une copie de la course sur un autre. C’est la même course.',
    hubLost: 'Le portable qui a la course est perdu : sur le second, sous Stations, appuyez sur Reprendre la course.',
  },
  support: {
    title: 'Assistance',
    hint: 'Enregistre journaux, versions, réglages et nombres dans un seul fichier. Mots de passe, noms, dossards, puces et nom de la course n’y sont pas.',
    save: 'Enregistrer le dossier d’assistance',
    saved: (file) => `Dossier d’assistance téléchargé : ${file}`,
  },
};
