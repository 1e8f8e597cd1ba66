import type { DamagedFile, SettingsKind } from '../../http/preflight.messages';

/** What a file of the data folder holds. */
const CONTENTS: Readonly<Record<SettingsKind, string>> = {
  'operator-token': 'het token van de tijdwaarneming',
  'open-race': 'welke wedstrijd open was',
  readers: 'lezers',
  keys: 'sleutels van personen en machines',
  guns: 'startsignalen van apparaten',
  'mistimed-reads': 'lezingen met een verkeerde tijd',
  templates: 'regelsjablonen',
  machine: 'de rol tussen andere stations',
  publishers: 'publicaties van uitslagen',
  webhooks: 'webhooks',
  passwords: 'wachtwoorden',
  rmonitor: 'de RMonitor-instelling',
  window: 'wat het venster onthoudt',
  reports: 'meldingen van deelnemers',
  'entry-counts': 'het aantal opgeslagen vermeldingen',
};

/** A damaged file with what it holds, where that is known. */
export function damagedFile({ file, holds }: DamagedFile): string {
  return holds === null ? file : `${file} (${CONTENTS[holds]})`;
}
