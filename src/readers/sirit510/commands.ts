import type { EpochMs } from '../../domain/model/time';
import { renderReaderTime } from './messages';

/**
 * Command lines as the reader takes them, without their end.
 *
 * Sources: Sirit, "INfinity 510 Protocol Reference Guide" V3.0 (7 October 2009), called "Guide" in this folder: chapter 1, page 3 (the two
 * channels and their line ends), chapter 3, page 9 (get, set and call, replies and errors), chapter 12, page 144 (`tag.reporting`, `tag.db`) and
 * chapter 18, page 238 (events). Sirit, "INfinity 510 User's Guide" P1.04 (2006): serial port. Seen in a session captured from a real reader
 * (27 September 2025): greeting, `reader.events.bind`, `register`, `unregister`, operating mode. Seen in public clients only: `info.*`,
 * `antennas.*`, `reader.login`, and the older names of registration.
 */
export const commands = {
  serialNumber: 'info.serial_number',
  model: 'info.model',
  firmware: 'version.sw',
  utc: 'info.time_zone=UTC',
  time: 'info.time',
  setTime: (at: EpochMs) => `info.time=${renderReaderTime(at)}`,
  setTimeToTheSecond: (at: EpochMs) => `info.time=${renderReaderTime(at).replace(/\.\d+$/, '')}`,
  bind: (id: number) => `reader.events.bind(id = ${id})`,
  unregister: (event: string) => `reader.events.unregister(name = ${event})`,
  /** Forms in which firmware versions take a registration, newest first; `id` is null where the link has no greeting. */
  register: (event: string, id: number | null) =>
    id === null
      ? [`reader.events.register(name = ${event})`]
      : [
          `reader.events.register(name = ${event})`,
          `reader.events.register(id=${id},name=${event})`,
          `reader.register_event(id=${id},name=${event})`,
        ],
  set: (name: string, value: string | number) => `${name} = ${value}`,
  mode: 'setup.operating_mode',
  setMode: (mode: string) => `setup.operating_mode=${mode}`,
  antennas: 'antennas.detected',
  login: 'reader.login(login=admin, pwd=readeradmin)',
  list: 'tag.db.get()',
  takeList: 'tag.db.get_and_purge()',
  purge: 'tag.db.purge()',
} as const;

/** Renders a command as bytes. Throws for text with a line end inside: it would be two commands. */
export function renderCommand(command: string): Uint8Array {
  if (/[\r\n]/.test(command)) throw new Error(`A command is one line: ${JSON.stringify(command)}`);
  return Buffer.from(`${command}\r\n`, 'latin1');
}
