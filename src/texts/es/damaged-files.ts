import type { DamagedFile, SettingsKind } from '../../http/preflight.messages';

/** What a file of the data folder holds. */
const CONTENTS: Readonly<Record<SettingsKind, string>> = {
  'operator-token': 'el token del cronometrador',
  'open-race': 'qué carrera estaba abierta',
  readers: 'lectores',
  keys: 'claves de personas y máquinas',
  guns: 'señales de salida de dispositivos',
  'mistimed-reads': 'lecturas con hora errónea',
  templates: 'plantillas de reglas',
  machine: 'el papel entre otras estaciones',
  publishers: 'publicaciones de resultados',
  webhooks: 'webhooks',
  passwords: 'contraseñas',
  rmonitor: 'el ajuste de RMonitor',
  window: 'lo que recuerda la ventana',
  reports: 'avisos de participantes',
  'entry-counts': 'el número de entradas guardadas',
};

/** A damaged file with what it holds, where that is known. */
export function damagedFile({ file, holds }: DamagedFile): string {
  return holds === null ? file : `${file} (${CONTENTS[holds]})`;
}
