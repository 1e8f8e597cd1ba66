import type { DecoderFault, RaceResultMessages } from '../../../readers/raceresult/raceresult.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a RACE RESULT decoder reports, in French. */
export const raceResultTexts: MessageTexts<RaceResultMessages> = {
  'raceresult-status': (status, texts) => `Décodeur: ${parts(status, texts).join(', ')}.`,
  'raceresult-not-timing':
    'Le décodeur n’est pas en mode chronométrage : il n’enregistre aucun passage et n’en envoie aucun. Démarrez-le ici, ou démarrez le mode chronométrage sur le décodeur.',
  'raceresult-battery': ({ charge }, texts) =>
    `Il reste ${texts.number(charge)} % à la batterie du décodeur, et il n’est pas sur secteur. Branchez-le.`,
  'raceresult-fault': ({ faults }, texts) =>
    `Le décodeur signale un défaut : ${texts.list(faults.map((fault) => FAULTS[fault]))}. Regardez son écran.`,
  'raceresult-new-file': ({ file, before }) =>
    `Le décodeur a commencé un nouveau fichier${file === null ? '' : ` (${file})`} pendant que la station n’était pas connectée. Les derniers passages qu’il a enregistrés dans le fichier précédent${before === null ? '' : ` (${before})`} n’ont pas été envoyés : cherchez des tours manqués, ou récupérez-les avec le programme du décodeur.`,
  'raceresult-new-protocol': ({ version }) =>
    `Le décodeur ne parle que le protocole ${version} ou plus récent, que la station ne connaît pas. Vérifiez avec une puce que les passages arrivent à la bonne heure, ou mettez la station à jour.`,
  'raceresult-no-push':
    'Ce décodeur n’envoie pas les passages de lui-même. La station les demande chaque seconde ; leurs heures sont aussi exactes.',
  'raceresult-other-device': ({ link }) =>
    `L’appareil de ${link} ne répond pas comme un décodeur RACE RESULT. Vérifiez l’adresse et le port (3601).`,
};

const FAULTS: Readonly<Record<DecoderFault, string>> = {
  uhf: 'unité UHF',
  loop: 'boucle active',
  'loop-limit': 'limite de la boucle active',
  'active-lost': 'connexion à l’extension active',
  'gps-time': 'heure du GPS',
  gps: 'GPS',
  'active-time': 'heure de l’extension active',
};

function parts({ isTiming, file, battery, hasPower }: RaceResultMessages['raceresult-status'], texts: Writer): readonly string[] {
  return [
    ...(isTiming === null ? [] : [isTiming ? 'mode chronométrage actif' : 'mode chronométrage arrêté']),
    ...(file === null ? [] : [`fichier ${file}`]),
    ...(battery === null ? [] : [`batterie ${texts.number(battery)} %`]),
    ...(hasPower === null ? [] : [hasPower ? 'sur secteur' : 'sans secteur']),
  ];
}
