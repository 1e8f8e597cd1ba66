import type { DamagedFile, SettingsKind } from '../../http/preflight.messages';

/** What a file of the data folder holds. */
const CONTENTS: Readonly<Record<SettingsKind, string>> = {
  'operator-token': 'o token do cronometrista',
  'open-race': 'que corrida estava aberta',
  readers: 'leitores',
  keys: 'chaves de pessoas e máquinas',
  guns: 'sinais de partida de dispositivos',
  'mistimed-reads': 'leituras com hora errada',
  templates: 'modelos de regras',
  machine: 'o papel entre outras estações',
  publishers: 'publicações de resultados',
  webhooks: 'webhooks',
  passwords: 'palavras-passe',
  rmonitor: 'a definição RMonitor',
  window: 'o que a janela guarda',
  reports: 'avisos de participantes',
  'entry-counts': 'o número de entradas guardadas',
};

/** A damaged file with what it holds, where that is known. */
export function damagedFile({ file, holds }: DamagedFile): string {
  return holds === null ? file : `${file} (${CONTENTS[holds]})`;
}
