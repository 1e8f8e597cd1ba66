import type { DamagedFile, SettingsKind } from '../../http/preflight.messages';

/** What a file of the data folder holds. */
const CONTENTS: Readonly<Record<SettingsKind, string>> = {
  'operator-token': 'il token del cronometrista',
  'open-race': 'quale gara era aperta',
  readers: 'lettori',
  keys: 'chiavi di persone e macchine',
  guns: 'segnali di partenza di dispositivi',
  'mistimed-reads': 'letture con un’ora errata',
  templates: 'modelli di regole',
  machine: 'il ruolo tra altre stazioni',
  publishers: 'pubblicazioni dei risultati',
  webhooks: 'webhook',
  passwords: 'password',
  rmonitor: 'l’impostazione RMonitor',
  window: 'ciò che ricorda la finestra',
  reports: 'segnalazioni dei partecipanti',
  'entry-counts': 'il numero di voci salvate',
};

/** A damaged file with what it holds, where that is known. */
export function damagedFile({ file, holds }: DamagedFile): string {
  return holds === null ? file : `${file} (${CONTENTS[holds]})`;
}
