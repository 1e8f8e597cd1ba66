import type { MessageTexts, Writer } from '../catalogue';
import type { ProgramMessages } from '../messages';

export const programTexts: MessageTexts<ProgramMessages> = {
  'setting-whole-number': ({ name, value, min, max }) => `${name} must be a whole number from ${min} to ${max}, but is “${value}”.`,
  'setting-seconds': ({ name, value, max }) =>
    `${name} must be a number of seconds from 0 to ${max} with at most three decimals, but is “${value}”.`,
  'setting-time': ({ name, value }) => `${name} must be a date and time with time zone, e.g. 2026-05-12T10:00:00Z, but is “${value}”.`,
  'setting-host': ({ name, value }) =>
    `${name} must be an address of this computer, e.g. 0.0.0.0 or 127.0.0.1, or its name, but is “${value}”.`,
  'setting-host-names': ({ name, value }) => `${name} must be a list of host names without ports, separated by commas, but is “${value}”.`,
  'setting-choice': ({ name, value, choices }) => `${name} must be one of ${choices.join(', ')}, but is “${value}”.`,
  'setting-hub': ({ name, value }) =>
    `${name} must be the address of a station or broker, such as http://192.168.1.20:8600 or nats://192.168.1.20:4222, but is “${value}”.`,
  'setting-broker': ({ name, value }) => `${name} must be the address of a broker, such as nats://192.168.1.20:4222, but is “${value}”.`,
  'setting-broker-name': ({ name, value }) => `${name} may only have letters, digits, - and _, at most 40 of them, but is “${value}”.`,
  'setting-nkey': ({ name }) => `${name} must be the seed of an nkey of a user: it begins with SU and has 58 characters.`,
  'setting-no-hub': ({ name, role }) => `${name} is missing: the role ${role} needs the address of the hub.`,
  'setting-no-role': ({ name, hub }) => `${hub} is set, but ${name} is not: set it to standby, relay or point, or to alone.`,
  'setting-secret': ({ name }) => `${name} may contain ASCII letters, digits and signs only, and no spaces.`,
  'setting-reader': ({ name, problem }, writer) => `${name}: ${writer.say('reader', problem)}`,
  'argument-option': ({ reason }) => reason,
  'argument-race-files': ({ files }) => `Only one race file can be opened; remove “${files.join(' ')}”.`,
  'argument-minutes': ({ value, max }) => `--minutes must be a number from 0 to ${max}, but is “${value}”.`,
  'argument-template': ({ value, known }) => `There is no template “${value}”. Choose one of: ${known.join(', ')}.`,
  'argument-seed': ({ value, max }, writer) => `--seed must be a whole number from 0 to ${writer.number(max)}, but is “${value}”.`,
  'argument-recording': 'A replay needs exactly one file: racetag-station replay FILE',
  'argument-speed': ({ value, max }, writer) =>
    `--speed must be max or a number above 0, at most ${writer.number(max)}, but is “${value}”.`,
  'argument-event-speed': ({ value, max }) => `--speed must be a number from 1 to ${max} for a template, but is “${value}”.`,
  'argument-into': ({ value }) => `--into must be new or open, but is “${value}”.`,
  'port-in-use': ({ port }) => `Another program already uses port ${port}. End it, or choose another port.`,
  'port-reserved': ({ port }) =>
    `The system keeps port ${port} for itself, as Windows does with ranges of ports for virtual machines. Choose another port.`,
  'port-privileged': ({ port }) => `Only administrators may use port ${port}. Choose a port from 1024 up.`,
  'port-answered-by-another': ({ port, host }) =>
    `Another program on this computer answers at ${host}, port ${port}. End it, or choose another port.`,
  'host-not-here': ({ host }) =>
    `“${host}” is not an address of this computer. Set HOST to 0.0.0.0 for all its addresses, or to one that it has.`,
  'demo-started': ({ riders }, writer) =>
    `Demo race started with ${writer.number(riders)} ${writer.plural(riders, { one: 'rider', other: 'riders' })}.`,
  'event-lost': ({ passings, bibs }, writer) =>
    `${counted(passings, 'passing', writer)} not seen by any reader, of ${writer.plural(bibs.length, { one: 'bib', other: 'bibs' })} ${bibs.join(', ')}.`,
  'demo-finished': ({ events }, writer) => `Demo race finished: ${counted(events, 'event', writer)} sent.`,
  'replay-finished': ({ events, batches, resent }, writer) => {
    const sent = `${counted(events, 'event', writer)} sent in ${writer.number(batches)} ${writer.plural(batches, { one: 'batch', other: 'batches' })}`;
    return resent === 0 ? `${sent}.` : `${sent}; ${writer.number(resent)} sent again.`;
  },
  'recording-not-json': ({ file, line }) => `${file}, line ${line} is not valid JSON.`,
  'recording-not-an-event': ({ file, line }) =>
    `${file}, line ${line} is not an event with a timestamp (ISO-8601 with time zone, e.g. 2026-05-12T10:00:00Z).`,
  'station-refused': ({ status, detail }) => `The station refused a request with status ${status}: ${detail}`,
  'station-no-answer': ({ url }) => `No answer from ${url}. Check that the station is running.`,
  'station-failed': ({ status, detail }) => `The station failed with status ${status}: ${detail}`,
  'station-not-confirmed': ({ confirmed, events }) =>
    `The station confirmed ${confirmed ?? 'none'} of ${events} events. Check that the address is that of a station.`,
};

function counted(count: number, noun: string, writer: Writer): string {
  return `${writer.number(count)} ${writer.plural(count, { one: noun, other: `${noun}s` })}`;
}
