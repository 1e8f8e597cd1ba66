import type { DamagedFile, SettingsKind } from '../../http/preflight.messages';

/** What a file of the data folder holds. */
const CONTENTS: Readonly<Record<SettingsKind, string>> = {
  'operator-token': 'el testimoni del cronometrador',
  'open-race': 'quina cursa era oberta',
  readers: 'lectors',
  keys: 'claus de persones i màquines',
  guns: 'senyals de sortida de dispositius',
  'mistimed-reads': 'lectures amb hora errònia',
  templates: 'plantilles de regles',
  machine: 'el paper entre altres estacions',
  publishers: 'publicacions de resultats',
  webhooks: 'webhooks',
  passwords: 'contrasenyes',
  rmonitor: 'l’ajust de RMonitor',
  window: 'el que recorda la finestra',
  reports: 'avisos de participants',
  'entry-counts': 'el nombre d’entrades desades',
};

/** A damaged file with what it holds, where that is known. */
export function damagedFile({ file, holds }: DamagedFile): string {
  return holds === null ? file : `${file} (${CONTENTS[holds]})`;
}
