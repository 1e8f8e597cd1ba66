import type { EpochMs } from '../../domain/model/time';
import { renderReaderTime } from './messages';

/** Command lines as the reader takes them, without their end. */
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
  /** Shapes in which firmware versions take a registration, newest first; `id` is null where the link has no greeting. */
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

/** A command as bytes. Line ends inside would be two commands, so they are refused. */
export function renderCommand(command: string): Uint8Array {
  if (/[\r\n]/.test(command)) throw new Error(`A command is one line: ${JSON.stringify(command)}`);
  return Buffer.from(`${command}\r\n`, 'latin1');
}
