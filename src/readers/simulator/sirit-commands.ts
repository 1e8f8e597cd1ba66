import { zoneOffset } from '../../zone-offset';
import type { SiritDevice } from './sirit-device';
import { momentIn, recordText, zonedTime } from './sirit-words';

/** State of one control connection: the event stream it has bound, and its login. */
export interface CommandSession {
  bound: number | null;
  isLoggedIn?: boolean;
}

const ILLEGAL = 'error.parser.illegal_value';
const UNKNOWN_VARIABLE = 'error.parser.unknown_variable';
/** The error of the real reader is not documented. */
const NOT_PERMITTED = 'error.user.not_permitted';
const UNKNOWN_COMMAND = 'error.parser.unknown_command';

/** Carries out one command line. Returns the reply without its end. */
export function execute(device: SiritDevice, session: CommandSession, line: string): string {
  device.counts.commands += 1;
  const reply = answer(device, session, line.trim());
  if (reply.startsWith('error.')) device.counts.errors += 1;
  return reply;
}

function answer(device: SiritDevice, session: CommandSession, line: string): string {
  const call = /^([a-z0-9_.]+)\s*\((.*)\)$/.exec(line);
  const { refuse } = device.faults;
  if (refuse !== '' && new RegExp(refuse).test(line)) return call === null ? UNKNOWN_VARIABLE : UNKNOWN_COMMAND;
  if (call !== null) return callFunction(device, session, { name: call[1] ?? '', args: parseArguments(call[2] ?? '') });
  const set = /^([a-z0-9_.]+)\s*=\s*(.*)$/.exec(line);
  if (set !== null) {
    if (device.faults.needsLogin && session.isLoggedIn !== true) return NOT_PERMITTED;
    return device.faults.refuseSettings ? UNKNOWN_VARIABLE : setVariable(device, set[1] ?? '', set[2] ?? '');
  }
  if (line === 'info.time') return `ok ${zonedTime(device.reading(), device.zone())}`;
  const value = device.settings.get(line);
  return value === null ? UNKNOWN_VARIABLE : `ok ${value}`.trimEnd();
}

function setVariable(device: SiritDevice, name: string, value: string): string {
  if (name === 'info.time') {
    const at = momentIn(value, device.zone());
    if (at === null) return ILLEGAL;
    device.clock.set(at);
    return 'ok';
  }
  if (name === 'info.time_zone' && zoneOffset(device.reading(), value) === null) return ILLEGAL;
  return device.settings.set(name, value) ?? 'ok';
}

interface Call {
  readonly name: string;
  readonly args: { readonly named: ReadonlyMap<string, string>; readonly plain: readonly string[] };
}

function callFunction(device: SiritDevice, session: CommandSession, call: Call): string {
  const event = /^reader\.events\.(bind|register|unregister|list_registered|trigger)$/.exec(call.name)?.[1];
  if (event !== undefined) return device.options.isOld ? UNKNOWN_COMMAND : callEvents(device, session, { ...call, name: event });
  switch (call.name) {
    case 'reader.register_event':
      return callEvents(device, session, { ...call, name: 'register' });
    case 'reader.unregister_event':
      return callEvents(device, session, { ...call, name: 'unregister' });
    case 'tag.db.get':
      return list(device);
    case 'tag.db.get_and_purge': {
      const reply = list(device);
      device.field.purge();
      return reply;
    }
    case 'tag.db.purge':
    case 'tag.db.clear':
      device.field.purge();
      return 'ok';
    case 'tag.db.scan_tags':
      return list(device);
    case 'reader.login':
      session.isLoggedIn = true;
      return 'ok';
    case 'reader.reboot':
      device.options.timers.after(0, () => device.reboot(device.delay(30_000)));
      return 'ok';
    default:
      return PLAIN_CALLS.has(call.name) ? 'ok' : UNKNOWN_COMMAND;
  }
}

const PLAIN_CALLS = new Set([
  'reader.is_alive',
  'reader.who_am_i',
  'reader.logout',
  'reader.license.status',
  'reader.profile.show_running_config',
  'com.network.1.set',
  'com.serial.console',
  'modem.protocol.isoc.physical.set',
]);

function callEvents(device: SiritDevice, session: CommandSession, { name, args }: Call): string {
  const id = Number(args.named.get('id') ?? (args.plain.length > 1 || name === 'bind' ? args.plain[0] : session.bound));
  const registered = device.registrations(id);
  if (registered === null) return `${ILLEGAL} no event connection ${id}`;
  if (name === 'bind') {
    session.bound = id;
    return 'ok';
  }
  if (name === 'list_registered') return `ok ${[...registered].join(' ')}`.trimEnd();
  const event = args.named.get('name') ?? args.plain.at(-1) ?? '';
  if (!event.startsWith('event.')) return ILLEGAL;
  if (name === 'register') {
    registered.add(event);
    return 'ok';
  }
  return registered.delete(event) ? 'ok' : `${ILLEGAL} id ${id} not registered with event`;
}

function list(device: SiritDevice): string {
  const fields = device.settings.get('tag.reporting.taglist_fields') ?? '';
  return ['ok', ...device.field.records().map((record) => recordText(record, fields, device.zone()))].join('\r\n');
}

function parseArguments(text: string): Call['args'] {
  const named = new Map<string, string>();
  const plain: string[] = [];
  for (const part of text.split(',').map((one) => one.trim())) {
    const at = part.indexOf('=');
    if (at > 0) named.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
    else if (part !== '') plain.push(part);
  }
  return { named, plain };
}
