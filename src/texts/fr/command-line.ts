import type { TextTree } from '../catalogue';
import type { commandLineTexts as English } from '../en/command-line';

const help = (
  templates: readonly string[],
): string => `Racetag Station enregistre les lectures des lecteurs RFID et affiche les résultats sur tous les écrans.

  racetag-station [options]                        lancer la station
  racetag-station replay FICHIER [--speed N|max]   envoyer une course enregistrée à une station en marche
  racetag-station simulate-reader [--help]         simuler un lecteur RFID

Options de la station (chacune remplace sa variable d’environnement) :
  --port N            port du serveur HTTP                 PORT              8600
  --host ADRESSE      adresse d’écoute                     HOST              0.0.0.0
  --data DOSSIER      dossier des courses et des réglages  RACETAG_DATA_DIR  selon l’utilisateur
  --readers LISTE     lecteurs, séparés par des virgules   RACETAG_READERS   aucun
  --role RÔLE         alone, point, hub, standby ou relay  RACETAG_ROLE      alone
  --race FICHIER      fichier de course à ouvrir ; par défaut : la dernière course ouverte
  --demo              lancer une course de démonstration qui se déroule seule
  --minutes N         âge de la course de démonstration au lancement, de 0 à 60 ; par défaut : 0.4
  --template NOM      la démonstration suit ce modèle : ${templates.slice(0, 6).join(', ')},
                      ${templates.slice(6).join(', ')}
  --speed N           combien de fois plus vite qu’en réalité, de 1 à 60 ; par défaut : aussi vite qu’on peut suivre
  --seed N            le même nombre donne la même démonstration ; par défaut : 1
  --help, --version

Options de replay :
  --speed N|max       1 : vitesse réelle, max : aussi vite que possible ; par défaut : 1
  --url URL           adresse de la station ; par défaut : http://127.0.0.1:8600
  --into new|open     dans une nouvelle course qui part à la première lecture, ou dans la course ouverte ; par défaut : new
                      (une nouvelle course demande RACETAG_OPERATOR_TOKEN, ou le dossier de données d’une station de cet ordinateur)

FICHIER est un fichier de course (.racetag), ou un fichier texte (.jsonl) avec un événement de l’API HTTP par ligne.
Autres réglages : RACETAG_API_KEY, RACETAG_OPERATOR_TOKEN, RACETAG_HUB, RACETAG_HUB_KEY, RACETAG_NATS_URL, RACETAG_NATS_NAME, RACETAG_NATS_USER, RACETAG_NATS_PASSWORD, RACETAG_NATS_NKEY, RACETAG_NATS_CA, RACETAG_HOSTS, RACETAG_EVENT_TIME, RACETAG_LANG, RACETAG_UPLOAD_SECRET_FILE, RACETAG_RMONITOR_PORT, RACE_TOTAL_LAPS, RACE_MIN_LAP_S, RACE_START, LOG_LEVEL.
`;

/** What the command line prints. */
export const commandLineTexts: TextTree<typeof English> = {
  help,
  helpHint: 'racetag-station --help montre toutes les options.',
  version: (version) => `Racetag Station ${version}`,
  timekeeper: (url) => `  chronométreur  ${url}`,
  tokenInFile: (path) => `  jeton          dans le fichier ${path}`,
  tokenFromSetting: '  jeton          celui de RACETAG_OPERATOR_TOKEN',
  board: (url) => `  tableau        ${url}`,
  phones: (url) => `  téléphones     ${url}`,
  readers: (url) => `  lectures vers  ${url}`,
  raceFile: (path) => `  course         ${path}`,
  noRaceFile: (reason) => `  course         aucune : ${reason}`,
  unsaved: (entries, path) => `Entrées perdues : ${entries}. Elles ne sont pas dans ${path}, et aucun autre dossier n’a accepté de copie.`,
  stopHint: '  Ctrl+C arrête la station. Chaque lecture est enregistrée dès son arrivée.',
};
