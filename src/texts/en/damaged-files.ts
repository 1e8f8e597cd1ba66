import type { DamagedFile, SettingsKind } from '../../http/preflight.messages';

/** What a file of the data folder holds. */
const CONTENTS: Readonly<Record<SettingsKind, string>> = {
  'operator-token': 'the timekeeper’s token',
  'open-race': 'which race was open',
  readers: 'readers',
  keys: 'keys for people and machines',
  guns: 'start signals of devices',
  'mistimed-reads': 'reads with a wrong time',
  templates: 'templates of rules',
  machine: 'the part among other stations',
  publishers: 'publishers of results',
  webhooks: 'webhooks',
  passwords: 'passwords',
  rmonitor: 'the RMonitor setting',
  window: 'what the window remembers',
  reports: 'reports of riders',
  'entry-counts': 'the number of stored entries',
};

/** A damaged file with what it holds, where that is known. */
export function damagedFile({ file, holds }: DamagedFile): string {
  return holds === null ? file : `${file} (${CONTENTS[holds]})`;
}
