import { expect, test } from 'vitest';
import { NO_PARAMS } from '../../src/domain/model/message';
import type { TagId } from '../../src/domain/model/read';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import { READER_FAMILIES } from '../../src/readers/families';
import type { Message } from '../../src/texts/messages';
import { TEXTS } from './english';

const link = '192.168.1.130:50007';
const port = '/dev/ttyUSB0';
const sender = 'gate1';
const kinds = READER_FAMILIES.map(({ kind }) => kind);
const ms = (value: number): Ms => value as Ms;
const at = (seconds: number): EpochMs => (Date.UTC(2026, 4, 12, 10) + seconds * 1000) as EpochMs;
const TAKEN_BACK = { tag: '80' as TagId, antenna: 0, at: at(22.77), shown: '11:34:22.7700' } as const;
const MISTIMED = { reader: '10.0.0.5', first: at(0) } as const;

test.each<readonly [Message<'reader'>, string]>([
  [{ code: 'not-opened', params: NO_PARAMS }, 'Not connected yet.'],
  [{ code: 'opening', params: NO_PARAMS }, 'Connecting and setting up the reader.'],
  [{ code: 'ready', params: NO_PARAMS }, 'Connected and waiting for tags.'],
  [{ code: 'reading', params: NO_PARAMS }, 'Reads are coming in.'],
  [{ code: 'disconnected', params: NO_PARAMS }, 'Disconnected by the timekeeper.'],
  [{ code: 'removed', params: NO_PARAMS }, 'This reader was removed.'],
  [
    { code: 'no-answer', params: { connects: false } },
    'The reader stopped answering. Check its power and cable. The station keeps trying.',
  ],
  [
    { code: 'no-answer', params: { connects: true } },
    'The sender is gone. Check that its program is running and that its computer is in the network. It reconnects by itself.',
  ],
  [
    { code: 'unreadable', params: NO_PARAMS },
    'Nothing that the reader sends can be understood. Check its speed (baud), its kind and its pattern; its wire log shows what it sends.',
  ],
  [
    { code: 'driver-failed', params: { reason: 'x is undefined' } },
    'The reader’s driver failed (x is undefined) and was restarted. Save the wire log and report this error.',
  ],
  [
    { code: 'driver-failed', params: { reason: '' } },
    'The reader’s driver failed and was restarted. Save the wire log and report this error.',
  ],
  [
    { code: 'not-stored', params: { reason: 'disk full' } },
    'Reads could not be stored (disk full). They are kept in memory and retried every second. Do not close the station.',
  ],
  [
    { code: 'clock', params: { problem: 'not-set' } },
    'The clock of the reader is not set, so its reads are timed by their arrival. Press Set its clock on its card, if it has that button; else set the clock on the reader, or restart and reconnect it.',
  ],
  [
    { code: 'clock', params: { problem: 'jumped', by: ms(-1500) } },
    'The clock of the reader was set back by 1.5 s. Reads from now on are corrected for it. Reads that were stored with a wrong time are named in the messages of this reader.',
  ],
  [
    { code: 'clock', params: { problem: 'jumped', by: ms(3_599_987), sender: 'gate1' } },
    'The clock of gate1 was set ahead by 1:00:00. Reads from now on are corrected for it. Reads that were stored with a wrong time are named in the messages of this reader.',
  ],
  [
    { code: 'reads-mistimed', params: { ...MISTIMED, count: 3, last: at(8.2), by: ms(500), mixed: false, cause: 'clock-set' } },
    '3 reads from 10:00:00.000 to 10:00:08.200 were stored 0.5 s too early, because the clock of the reader had been set. Correct the clock for that time.',
  ],
  [
    {
      code: 'reads-mistimed',
      params: { ...MISTIMED, count: 1, last: at(0), by: ms(-2000), mixed: false, cause: 'delay', sender: 'gate1' },
    },
    '1 read at 10:00:00.000 was stored 2 s too late, because the network had delayed it. Correct the clock for that time, unless the clock of gate1 was set ahead just after it.',
  ],
  [
    { code: 'reads-mistimed', params: { ...MISTIMED, count: 30, last: at(60), by: ms(-2000), mixed: true, cause: 'delay' } },
    '30 reads from 10:00:00.000 to 10:01:00.000 were stored about 2 s too late, because the network had delayed them. They are not all wrong by as much, or others lie between them: check the laps of that time by hand.',
  ],
  [
    { code: 'read-back-in-time', params: { back: ms(120_000), kept: false, sender: 'gate1' } },
    'A read came 0:02:00 after the time that it has by the clock of gate1, and reads with later times had come before it: that clock was set back, or old reads are sent again. The read is timed by its arrival until more reads show which. Check its lap.',
  ],
  [
    { code: 'read-back-in-time', params: { back: ms(90_000), kept: true } },
    'A read came 90 s after the time that it has by the clock of the reader. If it was stored there, all is well. If that clock was set back, check the laps since then; the station follows it after some more reads.',
  ],
  [
    { code: 'station-clock-set', params: { by: ms(-2000) } },
    'The clock of this computer was set back by 2 s during the race. Reads of this reader keep the time from before, so that its laps stay right: do not correct them.',
  ],
  [
    { code: 'clock', params: { problem: 'not-compared', after: ms(300_000) } },
    'The clock of the reader has not been compared for over 5 minutes. Its times are corrected by the last comparison. Check that the reader still answers.',
  ],
  [{ code: 'already-linked', params: { address: 'a', reader: 'yr9700-1' } }, 'a is in use already, by reader yr9700-1.'],
  [
    { code: 'other-kind', params: { reader: 'yr9700-1', kind: 'yr9700' } },
    'yr9700-1 is a yr9700 reader. To use another kind, remove it and add the other reader.',
  ],

  [
    { code: 'address-form', params: { address: 'x', kinds } },
    '“x” is not a reader address. Write kind+tcp://host:port or kind+serial:port, with one of the kinds sirit510, yr9700, llrp, mylaps, raceresult, ultra, chronotrack, push, ipico, chafon, portal, p3, cl7206, m6e, crossmgr, lines.',
  ],
  [{ code: 'address-escape', params: { address: 'x%' } }, '“x%” has an invalid % sign. Write %25 for a percent sign.'],
  [{ code: 'address-link', params: { kind: 'llrp', link: 'serial', address: 'x' } }, 'llrp readers have no serial connection: “x”.'],
  [{ code: 'address-no-port', params: NO_PARAMS }, 'The serial port is missing. Write it after “serial:”, e.g. /dev/ttyUSB0 or COM4.'],
  [
    { code: 'address-baud', params: { value: 'fast', example: 9600 } },
    '“baud=fast” is not a speed. Write bits per second, e.g. baud=9600.',
  ],
  [
    { code: 'address-host', params: { value: 'a b', port: 4001 } },
    '“a b” is not a network address. Write //host or //host:port, e.g. //192.168.1.130:4001.',
  ],
  [{ code: 'address-port', params: { port: 70_000 } }, '70000 is not a port number. Port numbers go from 1 to 65535.'],
  [
    { code: 'option-unknown', params: { name: 'colour', kind: 'llrp', link: 'tcp' } },
    'llrp readers have no option “colour” on a tcp connection.',
  ],
  [
    { code: 'option-value', params: { name: 'antennas', value: 'x', format: { type: 'antennas', max: 4 } } },
    '“antennas=x” is not possible: antennas must be antenna numbers from 1 to 4 joined by +, e.g. antennas=1+2.',
  ],
  [
    {
      code: 'option-value',
      params: { name: 'power', value: 'x', format: { type: 'number', unit: 'dBm', min: 0, max: 99, decimals: 0 } },
    },
    '“power=x” is not possible: power must be dBm from 0 to 99, without decimals.',
  ],
  [
    { code: 'option-value', params: { name: 'console', value: 'x', format: { type: 'choice', values: ['events', 'list'] } } },
    '“console=x” is not possible: console must be events or list.',
  ],
  [
    { code: 'option-value', params: { name: 'pattern', value: '(', format: { type: 'pattern' } } },
    '“pattern=(” is not possible: pattern must be a regular expression with a group named tag, e.g. (?<tag>[0-9A-F]+).',
  ],
  [{ code: 'option-label', params: { name: 'depart' } }, 'A tag has left after'],
  [{ code: 'option-hint', params: { format: { type: 'choice', values: ['passive', 'active'] } } }, 'passive, active'],
  [{ code: 'option-hint', params: { format: { type: 'pattern' } } }, 'e.g. (?<tag>[0-9A-F]+)'],
  [
    { code: 'option-hint', params: { format: { type: 'number', unit: 'port', min: 1, max: 65_535, decimals: 0 } } },
    'a port number from 1 to 65535',
  ],

  [{ code: 'antenna-missing', params: { antenna: 2 } }, 'Antenna 2 is not connected. Check its cable.'],
  [{ code: 'antenna-back', params: { antenna: 2 } }, 'Antenna 2 is connected.'],

  [{ code: 'link-closed', params: { link } }, `The station closed the connection to ${link}.`],
  [{ code: 'link-opening-stopped', params: { link } }, `Connecting to ${link} was stopped.`],
  [
    { code: 'link-write-timeout', params: { link, after: ms(5000) } },
    `${link} accepted no data for 5 s. Check the cable and the flow control setting.`,
  ],
  [
    { code: 'tcp-timeout', params: { link, after: ms(1500) } },
    `No answer from ${link} within 1.5 s. Check the reader’s power, cable and address.`,
  ],
  [{ code: 'tcp-ended', params: { link } }, `${link} closed the connection. The reader may be restarting.`],
  [
    { code: 'tcp-broke', params: { link, reason: 'ECONNRESET' } },
    `The connection to ${link} failed (ECONNRESET). Check the reader’s power and cable.`,
  ],
  [{ code: 'tcp-broke', params: { link, reason: '' } }, `The connection to ${link} failed. Check the reader’s power and cable.`],
  [
    { code: 'tcp-refused', params: { link } },
    `${link} refused the connection. Wait until the reader has started, and close other programs that use it.`,
  ],
  [{ code: 'tcp-unknown-host', params: { link } }, `No address was found for ${link}. Check the name, or enter the reader’s IP address.`],
  [
    { code: 'tcp-unreachable', params: { link, system: 'other' } },
    `${link} cannot be reached. Check the cable, and that this computer has an address in the reader’s network.`,
  ],
  [
    { code: 'tcp-unreachable', params: { link, system: 'mac' } },
    `${link} cannot be reached. Check the cable, and that this computer has an address in the reader’s network. If both are right, allow it in System Settings › Privacy & Security › Local Network.`,
  ],
  [{ code: 'tcp-not-answering', params: { link } }, `${link} stopped answering. Check the reader’s power and cable.`],
  [{ code: 'tcp-forbidden', params: { link } }, `This computer does not allow a connection to ${link}. Check its firewall.`],
  [{ code: 'serial-unplugged', params: { link: port } }, `${port} was unplugged. Plug the cable or adapter in again.`],
  [
    { code: 'serial-other-adapter', params: { link: port } },
    `The adapter that was at ${port} is gone, and another adapter now has this name. Plug the first one in again, or choose another port.`,
  ],
  [
    { code: 'serial-timeout', params: { link: port, after: ms(5000) } },
    `${port} did not open within 5 s. Unplug the adapter and plug it in again.`,
  ],
  [
    { code: 'serial-busy', params: { link: port } },
    `${port} is in use by another program, or by another reader of this station. Close that one, or choose another port.`,
  ],
  [
    { code: 'serial-forbidden', params: { link: port, system: 'linux' } },
    `You have no permission to open ${port}. Add your user to the group dialout (sudo usermod -aG dialout $USER) and log in again.`,
  ],
  [
    { code: 'serial-forbidden', params: { link: port, system: 'other' } },
    `You have no permission to open ${port}. Ask the administrator of this computer.`,
  ],
  [{ code: 'serial-missing', params: { link: port } }, `There is no port ${port}. Plug the adapter in, or choose another port.`],
  [{ code: 'serial-not-a-port', params: { link: port } }, `${port} is not a serial port. Choose a port from the list.`],
  [
    { code: 'serial-failed', params: { link: port, reason: 'Is a directory' } },
    `${port} could not be opened (Is a directory). Check that it is a serial port.`,
  ],
  [
    { code: 'serial-driver', params: { link: port, reason: 'Unknown error code 31' } },
    `The driver of ${port} failed (Unknown error code 31). Unplug the adapter and plug it in again; if that does not help, install its maker’s driver, or use another adapter.`,
  ],

  [{ code: 'sender-connected', params: { sender } }, 'gate1 is connected.'],
  [
    { code: 'sender-lost', params: { sender } },
    'The connection of gate1 is lost. Check that program and the network to its computer. It reconnects by itself.',
  ],
  [
    { code: 'sender-turned-away', params: { sender: link, max: 32 } },
    `${link} was refused: 32 programs are connected already. Close those that are not needed.`,
  ],
  [{ code: 'no-time', params: { sender } }, 'gate1 does not report its time. Its reads are timed by their arrival.'],
  [
    { code: 'sender-clock', params: { sender, ahead: ms(-2400) } },
    'The clock of gate1 is 2.4 s behind the station’s. Its times are corrected.',
  ],
  [
    { code: 'sender-slow', params: { sender, late: ms(1400) } },
    'gate1 took 1.4 s to answer when it was asked for its time, so its clock is not known well until its first reads have come. Check the network to its computer.',
  ],
  [
    { code: 'sender-back', params: { sender, since: at(0) } },
    'gate1 is connected again. Reads that were on their way when the connection was lost may be missing: look for missed laps since 10:00:00.000.',
  ],
  [
    { code: 'sender-marker', params: { sender: 'Start', name: 'Rain', at: at(0), shown: '18:05:00.000' } },
    'Marker “Rain” of Start at 10:00:00.000 (18:05:00.000 by its clock). It changes nothing.',
  ],
  [
    { code: 'sender-refused', params: { sender, command: 'start', reason: 'invalid location' } },
    'gate1 refused the command “start” (invalid location). Its reads may not come: check its locations, and connect it again.',
  ],
  [
    { code: 'waiting-for-sender', params: { port: 53_135 } },
    'Waiting for a sender to connect on port 53135. Enter the address of this computer in its program.',
  ],
  [{ code: 'listening-ended', params: { port: 53_135 } }, 'Port 53135 was closed.'],
  [
    { code: 'listening-port-in-use', params: { port: 53_135 } },
    'Port 53135 is in use by another program. Close the other timing program that uses this port.',
  ],
  [
    { code: 'listening-forbidden', params: { port: 80 } },
    'This computer does not allow the station to use port 80. Choose a port above 1023.',
  ],
  [
    { code: 'listening-unknown-host', params: { host: '10.0.0.9' } },
    '10.0.0.9 is not an address of this computer. Enter 0.0.0.0 to listen on all of its addresses.',
  ],
  [{ code: 'listening-failed', params: { port: 80, reason: 'EIO' } }, 'Port 80 could not be opened: EIO.'],
  [
    { code: 'time-not-understood', params: { time: '6 PM' } },
    'The time “6 PM” is not understood; such reads are timed by their arrival. Understood are 2026-05-12 18:05:00.123, 12.05.2026 18:05:00.123, 18:05:00.123 and seconds since 1970.',
  ],
  [
    { code: 'gun-signal', params: { at: at(15.27), shown: '20:04:15.27' } },
    'Start signal from the reader at 10:00:15.270 (20:04:15.27 by its clock). It does not start the race by itself: if this was the gun, use it as the start time.',
  ],
  [
    { code: 'gun-signal', params: { at: at(15.27), shown: '19:04:15.27', byArrival: true } },
    'Start signal from the reader at 10:00:15.270. Time of arrival, because the reader’s clock has not been compared yet: it showed 19:04:15.27. It does not start the race by itself: if this was the gun, use it as the start time. If the signal came late, enter the start time by hand.',
  ],
  [
    { code: 'time-changed', params: { ...TAKEN_BACK, change: 'cleared' } },
    'The device took back the time of number 80 on channel 0 at 10:00:22.770 (11:34:22.7700 by its clock). If it counts here, remove that passing.',
  ],
  [
    { code: 'time-changed', params: { ...TAKEN_BACK, change: 'disqualified' } },
    'The device took back the time of number 80 on channel 0 at 10:00:22.770 (11:34:22.7700 by its clock) and disqualified the rider. If it counts here, remove that passing, or mark the rider as DSQ.',
  ],
  [
    { code: 'time-changed', params: { ...TAKEN_BACK, antenna: null, change: 'entered' } },
    'At the device, a time was entered for number 80: 10:00:22.770 (11:34:22.7700 by its clock). It does not count here: change the time of that passing, or add it.',
  ],
  [
    { code: 'time-changed', params: { ...TAKEN_BACK, change: 'invalid' } },
    'The device marks a time of number 80 on channel 0 at 10:00:22.770 (11:34:22.7700 by its clock) as not valid. It does not count.',
  ],
  [
    { code: 'time-without-number', params: { antenna: 1, at: at(1), shown: '11:34:21.5656', count: 1 } },
    'A time without a number on channel 1 at 10:00:01.000 (11:34:21.5656 by its clock). It does not count. If it was a rider, add the passing by hand.',
  ],
  [
    { code: 'time-without-number', params: { antenna: 1, at: at(1), shown: '11:34:21.5656', count: 3 } },
    '3 times without a number on channel 1, the last at 10:00:01.000 (11:34:21.5656 by its clock). They do not count. If they were riders, add the passings by hand; the wire log has the times.',
  ],
  [
    { code: 'link-back', params: { since: at(0) } },
    'The reader is connected again. Reads that it made since 10:00:00.000 may be missing, because it sends each only once: look for missed laps since then, or import the log of the reader.',
  ],
  [
    { code: 'log-gap', params: { from: 103, to: 109 } },
    'Entries 103 to 109 of the reader’s log did not arrive. The station is asking the reader for them.',
  ],
  [
    { code: 'log-gap', params: { from: 103, to: 103 } },
    'Entry 103 of the reader’s log did not arrive. The station is asking the reader for it.',
  ],
  [
    { code: 'log-filled', params: { from: 1103, to: 1109, count: 7 } },
    'Entries 1103 to 1109 of the reader’s log have arrived now. Nothing of them is missing.',
  ],
  [
    { code: 'log-not-filled', params: { from: 103, to: 109, count: 2 } },
    '2 of the entries 103 to 109 of the reader’s log did not arrive, although the station asked for them. Check for missed laps, or fetch them with the reader’s own program.',
  ],
  [
    { code: 'log-not-filled', params: { from: 103, to: 103, count: 1 } },
    'Entry 103 of the reader’s log did not arrive, although the station asked for it. Check for missed laps, or fetch it with the reader’s own program.',
  ],
])('$0.code is written as: $1', (message, text) => {
  expect(TEXTS.say('reader', message)).toBe(text);
});

test('a reader that was not added names every problem', () => {
  const problems = [
    { code: 'address-port', params: { port: 0 } },
    { code: 'address-no-port', params: NO_PARAMS },
  ] as const;
  expect(TEXTS.say('problem', { code: 'reader-not-added', params: { problems } })).toBe(
    '0 is not a port number. Port numbers go from 1 to 65535. The serial port is missing. Write it after “serial:”, e.g. /dev/ttyUSB0 or COM4.',
  );
});
