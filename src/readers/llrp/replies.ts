import type { TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';
import { find, type Parameter, ParameterType, parseParameters } from './parameter';

/** One tag of a report: all reads of it since the report before. */
export interface TagReport {
  readonly tag: TagId;
  readonly antenna: number | null;
  /** dBm, the strongest read. */
  readonly rssi: number | null;
  /** Reader clock, UTC, cut to milliseconds; null when the reader's clock is not set. */
  readonly firstSeen: EpochMs | null;
  readonly lastSeen: EpochMs | null;
  readonly reads: number;
}

/** What the reader tells unasked. */
export interface Notification {
  /** Reader clock, UTC; null when the reader's clock is not set. */
  readonly at: EpochMs | null;
  /** 0 accepted, 4 somebody else tried, anything else refused; null when it is about something else. */
  readonly connection: number | null;
  readonly antenna: { readonly port: number; readonly isConnected: boolean } | null;
  /** A reading job that began, or came to its end. */
  readonly job: { readonly id: number; readonly isRunning: boolean } | null;
  /** Something went wrong in the reader, in its own words; null when nothing did. */
  readonly exception: string | null;
  readonly isClosing: boolean;
  /** The reader had no room left and threw reads away. */
  readonly hasLostReads: boolean;
}

/** What kind of reader it is. */
export interface Capabilities {
  readonly model: string;
  /** '' when it does not tell. */
  readonly firmware: string;
  /** Ports for antennas. */
  readonly antennas: number;
}

/** A power that the reader can transmit with. */
export interface PowerLevel {
  /** Its place in the reader's table, by which it is asked for. */
  readonly index: number;
  readonly dbm: number;
}

/** How the reader transmits on an antenna. */
export interface Transmitter {
  /** The table of frequencies, where the country has the reader hop from one to the next. */
  readonly hopTable: number;
  /** The place of the frequency in the reader's list, where it stays on one. */
  readonly channel: number;
  /** The index of a power level. */
  readonly power: number;
}

export interface Status {
  /** 0 is success. */
  readonly code: number;
  readonly text: string;
}

const MICROSECONDS = 1000n;
/** The last instant that a `Date` can hold. */
const END_OF_TIME = 8.64e15;
/** Makers by their number at IANA. */
const MAKERS = new Map([
  [161, 'Zebra'],
  [1963, 'Intermec'],
  [17_996, 'Alien'],
  [25_882, 'Impinj'],
  [26_554, 'ThingMagic'],
]);
/** Where the text of the firmware stands, behind antennas, flags, maker and model. */
const FIRMWARE_AT = 12;
/** Where the parameters stand in what the law of a country lets the reader do, behind country and standard. */
const BANDS_AT = 4;
const NOTHING = new Uint8Array();

/** Null when the parameters cannot be read; tags without a usable id are counted in `unusable`. */
export function parseReport(body: Uint8Array): { readonly tags: readonly TagReport[]; readonly unusable: number } | null {
  const parameters = parseParameters(body);
  if (parameters === null) return null;
  const reports = parameters.filter(({ type }) => type === ParameterType.tagReportData).map((report) => parseTag(report.body));
  const tags = reports.filter((tag) => tag !== null);
  return { tags, unusable: reports.length - tags.length };
}

/** Null when it cannot be read. */
export function parseNotification(body: Uint8Array): Notification | null {
  const data = find(parseParameters(body) ?? [], ParameterType.notificationData);
  const parameters = data === null ? null : parseParameters(data.body);
  if (parameters === null) return null;
  const connection = find(parameters, ParameterType.connectionAttemptEvent);
  return {
    at: instant(find(parameters, ParameterType.utcTimestamp)),
    connection: connection === null ? null : unsigned(connection, 2),
    antenna: antennaOf(find(parameters, ParameterType.antennaEvent)),
    job: jobOf(find(parameters, ParameterType.roSpecEvent)),
    exception: exceptionOf(find(parameters, ParameterType.readerExceptionEvent)),
    isClosing: find(parameters, ParameterType.connectionCloseEvent) !== null,
    hasLostReads: find(parameters, ParameterType.reportBufferOverflow) !== null,
  };
}

/** The status in a reply; null when the reply has none. */
export function parseStatus(body: Uint8Array): Status | null {
  const status = find(parseParameters(body) ?? [], ParameterType.status);
  const code = status === null ? null : unsigned(status, 2);
  if (status === null || code === null) return null;
  return { code, text: textAt(status.body, 2) };
}

/** Null when the reply does not tell. */
export function parseCapabilities(body: Uint8Array): Capabilities | null {
  const general = find(parseParameters(body) ?? [], ParameterType.generalCapabilities)?.body;
  if (general === undefined || general.length < FIRMWARE_AT) return null;
  const [maker, model] = [general.readUInt32BE(4), general.readUInt32BE(8)];
  const name = MAKERS.get(maker);
  return {
    model: name === undefined ? `LLRP maker ${maker}, model ${model}` : `${name} ${model}`,
    firmware: textAt(general, FIRMWARE_AT),
    antennas: general.readUInt16BE(0),
  };
}

/** The reader's own id in hex; '' when the reply has none. */
export function parseIdentification(body: Uint8Array): string {
  const identification = find(parseParameters(body) ?? [], ParameterType.identification);
  return identification === null ? '' : identification.body.subarray(3).toString('hex').toUpperCase();
}

/** Connected ports in order; null when the reader does not tell. */
export function parseConnectedAntennas(body: Uint8Array): readonly number[] | null {
  const antennas = (parseParameters(body) ?? []).filter(
    ({ type, body: value }) => type === ParameterType.antennaProperties && value.length >= 3,
  );
  if (antennas.length === 0) return null;
  return antennas.filter((antenna) => (antenna.body[0] ?? 0) & 0x80).map((antenna) => antenna.body.readUInt16BE(1));
}

/** In the reader's order; empty when it does not tell. */
export function parsePowerLevels(body: Uint8Array): readonly PowerLevel[] {
  const regulations = find(parseParameters(body) ?? [], ParameterType.regulatoryCapabilities);
  const band = find(parseParameters(regulations?.body.subarray(BANDS_AT) ?? NOTHING) ?? [], ParameterType.uhfBandCapabilities);
  return (parseParameters(band?.body ?? NOTHING) ?? [])
    .filter(({ type, body: level }) => type === ParameterType.transmitPowerLevel && level.length >= 4)
    .map(({ body: level }) => ({ index: level.readUInt16BE(0), dbm: level.readInt16BE(2) / 100 }));
}

/** How the reader is set to transmit on the first antenna of which it tells; null when it tells of none. Frequencies are the same on all. */
export function parseTransmitter(body: Uint8Array): Transmitter | null {
  const antennas = (parseParameters(body) ?? []).filter(({ type }) => type === ParameterType.antennaConfiguration);
  const [own] = antennas.flatMap((antenna) => find(parseParameters(antenna.body.subarray(2)) ?? [], ParameterType.rfTransmitter) ?? []);
  if (own === undefined || own.body.length < 6) return null;
  return { hopTable: own.body.readUInt16BE(0), channel: own.body.readUInt16BE(2), power: own.body.readUInt16BE(4) };
}

function parseTag(body: Uint8Array): TagReport | null {
  const parameters = parseParameters(body);
  const epc = parameters === null ? null : epcOf(parameters);
  if (parameters === null || epc === null) return null;
  const rssi = find(parameters, ParameterType.peakRssi);
  return {
    tag: epc.toString('hex').toUpperCase() as TagId,
    antenna: unsigned(find(parameters, ParameterType.antennaId), 2),
    rssi: rssi === null ? null : rssi.body.readInt8(0),
    firstSeen: instant(find(parameters, ParameterType.firstSeenUtc)),
    lastSeen: instant(find(parameters, ParameterType.lastSeenUtc)),
    reads: unsigned(find(parameters, ParameterType.tagSeenCount), 2) ?? 1,
  };
}

/** Ids of 96 bits come in a form of their own; null for an empty id, or one longer than the station takes. */
function epcOf(parameters: readonly Parameter[]): Buffer | null {
  const fixed = find(parameters, ParameterType.epc96);
  if (fixed !== null) return fixed.body;
  const data = find(parameters, ParameterType.epcData);
  if (data === null || data.body.length < 2) return null;
  const length = Math.ceil(data.body.readUInt16BE(0) / 8);
  return length > 0 && length <= 64 && data.body.length >= 2 + length ? data.body.subarray(2, 2 + length) : null;
}

function instant(timestamp: Parameter | null): EpochMs | null {
  if (timestamp === null || timestamp.body.length < 8) return null;
  const at = Number(timestamp.body.readBigUInt64BE(0) / MICROSECONDS);
  return at > END_OF_TIME ? null : (at as EpochMs);
}

function antennaOf(event: Parameter | null): Notification['antenna'] {
  return event === null || event.body.length < 3 ? null : { port: event.body.readUInt16BE(1), isConnected: event.body[0] === 1 };
}

/** It begins with 0, ends with 1, and gives way to another with 2. */
function jobOf(event: Parameter | null): Notification['job'] {
  return event === null || event.body.length < 5 ? null : { id: event.body.readUInt32BE(1), isRunning: event.body[0] === 0 };
}

function exceptionOf(event: Parameter | null): string | null {
  return event === null ? null : textAt(event.body, 0);
}

/** A text behind its 16-bit length; '' when there is none, what there is of one that is cut off. */
function textAt(body: Buffer, at: number): string {
  return body.length < at + 2 ? '' : body.subarray(at + 2, at + 2 + body.readUInt16BE(at)).toString('utf8');
}

function unsigned(parameter: Parameter | null, size: number): number | null {
  return parameter === null || parameter.body.length < size ? null : parameter.body.readUIntBE(0, size);
}
