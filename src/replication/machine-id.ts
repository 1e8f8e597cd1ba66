import { randomUUID } from 'node:crypto';

/**
 * What a running station calls itself among others: the id of its data folder, and one of this start. Two stations that run with copies of one
 * folder have different ones, and so has the same station after a restart.
 */
export function idOfStart(folder: string): string {
  return `${folder}/${randomUUID().slice(0, 8)}`;
}

/** The part that stays with the data folder. */
export function folderOf(machine: string): string {
  return machine.split('/', 1)[0] ?? machine;
}

/** Whether two ids are of different starts from one data folder, or copies of it. */
export function isOfCopy(one: string, other: string): boolean {
  return one !== other && folderOf(one) === folderOf(other);
}
