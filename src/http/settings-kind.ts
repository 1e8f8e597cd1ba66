import { basename, dirname, isAbsolute } from 'node:path';
import type { SettingsKind } from './preflight.messages';

const FILES: readonly (readonly [beginning: string, kind: SettingsKind])[] = [
  ['operator-token', 'operator-token'],
  ['station.json', 'open-race'],
  ['readers.json', 'readers'],
  ['keys.json', 'keys'],
  ['guns.json', 'guns'],
  ['mistimed-reads.json', 'mistimed-reads'],
  ['templates.json', 'templates'],
  ['machine.json', 'machine'],
  ['publishers.json', 'publishers'],
  ['webhooks.json', 'webhooks'],
  ['publisher-secrets.json', 'passwords'],
  ['webhook-secrets.json', 'passwords'],
  ['rmonitor.json', 'rmonitor'],
  ['desktop.json', 'window'],
];

const FOLDERS: ReadonlyMap<string, SettingsKind> = new Map<string, SettingsKind>([
  ['reports', 'reports'],
  ['records', 'entry-counts'],
]);

/** What a file of the data folder holds, by its path in it, or one of the window, by its whole path, also under the name that a damaged one was kept under; null where that is not known. */
export function settingsKindOf(path: string): SettingsKind | null {
  const name = isAbsolute(path) ? basename(path) : path;
  return FOLDERS.get(dirname(name)) ?? FILES.find(([beginning]) => name.startsWith(beginning))?.[1] ?? null;
}
