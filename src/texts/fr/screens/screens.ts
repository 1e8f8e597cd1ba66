import type { TextTree } from '../../catalogue';
import type { screensPageTexts as English } from '../../en/screens/screens';
import { counted } from '../counted';

/** The page with the addresses of venue screens and phones. */
export const screensPageTexts: TextTree<typeof English> = {
  title: 'Écrans',
  connected: (screens) => counted(screens, 'écran connecté', 'écrans connectés'),
  noAddress: 'Pas d’adresse réseau',
  noAddressHint:
    'Les autres appareils ne peuvent pas joindre cette station : elle n’est reliée à aucun réseau. Reliez-la, et ses adresses apparaissent ici.',
  keyHint: 'Ces adresses contiennent une clé. Elle permet seulement à un écran de lire les résultats.',
  unreachable: {
    question: 'Un écran ou un téléphone ne joint pas ces adresses ?',
    network:
      'Il doit être sur le même réseau que cet ordinateur. Beaucoup de réseaux d’invités isolent leurs appareils : utilisez-en un autre.',
    windows:
      'Sous Windows, le pare-feu peut bloquer les autres : ouvrez Sécurité Windows › Pare-feu et protection du réseau › Autoriser une application via le pare-feu, et cochez Racetag Station pour les réseaux privés et publics.',
    mac: 'Sur un Mac, voyez Réglages Système › Réseau › Coupe-feu › Options.',
    awake: 'La station ne peut pas empêcher la veille d’une tablette ou d’un autre ordinateur : désactivez-y la mise en veille.',
  },
  addresses: (network) => `Adresses : ${network}`,
  thisComputer: 'Cet ordinateur seulement',
  board: 'Tableau d’affichage',
  phone: 'Page pour téléphones',
  countdown: 'Décompte pour le starter',
  announcer: 'Speaker',
  laps: 'Compte-tours à la ligne',
  clock: 'Horloge',
  finish: 'Arrivées',
  entry: 'Saisie des dossards (téléphone, tablette)',
  entryToken:
    'Son code contient le jeton du chronométreur : un appareil qui le scanne peut faire tout ce que vous pouvez faire ici. Ne le montrez qu’à votre équipe.',
  showEntry: 'Montrer le code avec jeton',
  copy: 'Copier',
  open: 'Ouvrir',
  qrCode: (title, address) => `Code QR : ${title}, ${address}`,
  copied: (address) => `${address} : adresse copiée.`,
  copyRefused: 'Ce navigateur ne permet pas à la page de copier. Sélectionnez l’adresse et copiez-la.',
  options: {
    title: 'Réglages du tableau',
    riders: 'Participants',
    allRiders: 'Tous',
    classification: (name) => `Classement : ${name}`,
    rows: 'Lignes',
    rowsAutomatic: 'Automatique',
    longList: 'Si la liste est trop longue',
    changePage: (seconds) => `changer de page toutes les ${seconds} s`,
    scroll: 'faire défiler',
    topOnly: 'montrer seulement le haut',
    order: 'Ordre',
    together: 'tous les participants ensemble',
    byCategory: 'une catégorie après l’autre',
    ground: 'Fond',
    solid: 'uni',
    transparent: 'transparent (sur une vidéo)',
    theme: 'Apparence',
    dark: 'Sombre',
    light: 'Claire (en plein soleil)',
    language: 'Langue',
    languageOfRace: 'Langue de la course',
    columns: 'Colonnes',
  },
};
