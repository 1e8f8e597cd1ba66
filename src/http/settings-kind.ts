import { dirname } from 'node:path';
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
];

const FOLDERS: ReadonlyMap<string, SettingsKind> = new Map<string, SettingsKind>([
  ['reports', 'reports'],
  ['records', 'entry-counts'],
]);

/** What a file of the data folder holds, by its path in it, also under the name that a damaged one was kept under; null where that is not known. */
export function settingsKindOf(path: string): SettingsKind | null {
  return FOLDERS.get(dirname(path)) ?? FILES.find(([beginning]) => path.startsWith(beginning))?.[1] ?? null;
}
