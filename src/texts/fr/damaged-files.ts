import type { DamagedFile, SettingsKind } from '../../http/preflight.messages';

/** What a file of the data folder holds. */
const CONTENTS: Readonly<Record<SettingsKind, string>> = {
  'operator-token': 'le jeton du chronométreur',
  'open-race': 'quelle course était ouverte',
  readers: 'lecteurs',
  keys: 'clés de personnes et de machines',
  guns: 'signaux de départ d’appareils',
  'mistimed-reads': 'lectures avec une heure fausse',
  templates: 'modèles de règles',
  machine: 'le rôle parmi d’autres stations',
  publishers: 'publications de résultats',
  webhooks: 'webhooks',
  passwords: 'mots de passe',
  rmonitor: 'le réglage RMonitor',
  window: 'ce que retient la fenêtre',
  reports: 'signalements de participants',
  'entry-counts': 'le nombre d’entrées enregistrées',
};

/** A damaged file with what it holds, where that is known. */
export function damagedFile({ file, holds }: DamagedFile): string {
  return holds === null ? file : `${file} (${CONTENTS[holds]})`;
}
