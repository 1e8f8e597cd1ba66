import type { DamagedFile, SettingsKind } from '../../http/preflight.messages';

/** What a file of the data folder holds. */
const CONTENTS: Readonly<Record<SettingsKind, string>> = {
  'operator-token': 'das Token der Zeitnahme',
  'open-race': 'welches Rennen offen war',
  readers: 'Lesegeräte',
  keys: 'Schlüssel für Personen und Geräte',
  guns: 'Startsignale von Geräten',
  'mistimed-reads': 'Lesungen mit falscher Zeit',
  templates: 'Regelvorlagen',
  machine: 'die Rolle unter anderen Stationen',
  publishers: 'Veröffentlichungen',
  webhooks: 'Webhooks',
  passwords: 'Passwörter',
  rmonitor: 'die RMonitor-Einstellung',
  window: 'was sich das Fenster merkt',
  reports: 'Meldungen von Teilnehmern',
  'entry-counts': 'die Zahl der gespeicherten Einträge',
};

/** A damaged file with what it holds, where that is known. */
export function damagedFile({ file, holds }: DamagedFile): string {
  return holds === null ? file : `${file} (${CONTENTS[holds]})`;
}
