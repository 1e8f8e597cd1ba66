import type { TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';
import { find, type Parameter, ParameterType, parseParameters } from './parameter';

/** One tag of a report: all its reads since the report before (`TagReportData`, standard, section 13.2.3). */
export interface TagReport {
  readonly tag: TagId;
  readonly antenna: number | null;
  /** The strongest read, in dBm. */
  readonly rssi: number | null;
  /** Reader clock, UTC, truncated to milliseconds; null when the reader's clock is not set. */
  readonly firstSeen: EpochMs | null;
  readonly lastSeen: EpochMs | null;
  readonly reads: number;
}

/** An event that the reader reports unasked (`ReaderEventNotificationData`, standard, section 13.2.6). */
export interface Notification {
  /** Reader clock, UTC; null when the reader's clock is not set. */
  readonly at: EpochMs | null;
  /** 0 accepted, 4 another program tried, anything else refused; null in other events. */
  readonly connection: number | null;
  /** An antenna that was connected or disconnected; null in other events. */
  readonly antenna: { readonly port: number; readonly isConnected: boolean } | null;
  /** A job that started or ended; null in other events. */
  readonly job: { readonly id: number; readonly isRunning: boolean } | null;
  /** A fault in the reader, in its own words; null in other events. */
  readonly exception: string | null;
  /** True when the reader closes the connection. */
  readonly isClosing: boolean;
  /** True when the reader's memory was full and it discarded reads. */
  readonly hasLostReads: boolean;
}

/** Model, firmware and ports of the reader (`GeneralDeviceCapabilities`, standard, section 9.2.1). */
export interface Capabilities {
  readonly model: string;
  /** '' when the reader does not say. */
  readonly firmware: string;
  /** Number of antenna ports. */
  readonly antennas: number;
}

/** A transmit power that the reader has (`TransmitPowerLevelTableEntry`, standard, section 9.2.4.1.1). */
export interface PowerLevel {
  /** Its number in the reader's table, by which it is requested. */
  readonly index: number;
  readonly dbm: number;
}

/** How the reader transmits on an antenna (`RFTransmitter`, standard, section 12.2.6.2). */
export interface Transmitter {
  /** The table of frequencies, in countries where readers hop from one to the next. */
  readonly hopTable: number;
  /** The number of the frequency in the reader's list, in countries where readers stay on one. */
  readonly channel: number;
  /** The index of a power level. */
  readonly power: number;
}

/** The result of a request (`LLRPStatus`, standard, section 14.2.2). */
export interface Status {
  /** 0 is success. */
  readonly code: number;
  /** Why, in the reader's words; '' when it gives no reason. */
  readonly text: string;
}

const MICROSECONDS_PER_MS = 1000n;
/** The last instant that a `Date` can hold, in milliseconds since 1970. */
const MAX_INSTANT_MS = 8.64e15;
/** Makers by their IANA enterprise number. */
const MAKERS = new Map([
  [161, 'Zebra'],
  [1963, 'Intermec'],
  [17_996, 'Alien'],
  [25_882, 'Impinj'],
  [26_554, 'ThingMagic'],
]);
/** Offset of the firmware text, after antennas, flags, maker and model. */
const FIRMWARE_OFFSET = 12;
/** Offset of the bands in `RegulatoryCapabilities`, after country and regulation. */
const BANDS_OFFSET = 4;
const NOTHING = new Uint8Array();

/** Returns the tags of an `RO_ACCESS_REPORT`; null when it is unreadable. Tags without a usable id are counted in `unusable`. */
export function parseReport(body: Uint8Array): { readonly tags: readonly TagReport[]; readonly unusable: number } | null {
  const parameters = parseParameters(body);
  if (parameters === null) return null;
  const reports = parameters.filter(({ type }) => type === ParameterType.tagReportData).map((report) => parseTag(report.body));
  const tags = reports.filter((tag) => tag !== null);
  return { tags, unusable: reports.length - tags.length };
}

/** Returns the event in a `READER_EVENT_NOTIFICATION`; null when it is unreadable. */
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

/** Returns the status in a reply; null when the reply has none. */
export function parseStatus(body: Uint8Array): Status | null {
  const status = find(parseParameters(body) ?? [], ParameterType.status);
  const code = status === null ? null : unsigned(status, 2);
  if (status === null || code === null) return null;
  return { code, text: textAt(status.body, 2) };
}

/** Returns model, firmware and ports of the reader; null when the reply has none. */
export function parseCapabilities(body: Uint8Array): Capabilities | null {
  const general = find(parseParameters(body) ?? [], ParameterType.generalCapabilities)?.body;
  if (general === undefined || general.length < FIRMWARE_OFFSET) return null;
  const [maker, model] = [general.readUInt32BE(4), general.readUInt32BE(8)];
  const name = MAKERS.get(maker);
  return {
    model: name === undefined ? `LLRP maker ${maker}, model ${model}` : `${name} ${model}`,
    firmware: textAt(general, FIRMWARE_OFFSET),
    antennas: general.readUInt16BE(0),
  };
}

/** Returns the reader's own id in hex (`Identification`, standard, section 12.2.2); '' when the reply has none. */
export function parseIdentification(body: Uint8Array): string {
  const identification = find(parseParameters(body) ?? [], ParameterType.identification);
  return identification === null ? '' : identification.body.subarray(3).toString('hex').toUpperCase();
}

/** Returns the connected ports in order (`AntennaProperties`, standard, section 12.2.5); null when the reader does not say. */
export function parseConnectedAntennas(body: Uint8Array): readonly number[] | null {
  const antennas = (parseParameters(body) ?? []).filter(
    ({ type, body: value }) => type === ParameterType.antennaProperties && value.length >= 3,
  );
  if (antennas.length === 0) return null;
  return antennas.filter((antenna) => (antenna.body[0] ?? 0) & 0x80).map((antenna) => antenna.body.readUInt16BE(1));
}

/** Returns the transmit powers in the reader's order; empty when it does not list them. */
export function parsePowerLevels(body: Uint8Array): readonly PowerLevel[] {
  const regulations = find(parseParameters(body) ?? [], ParameterType.regulatoryCapabilities);
  const band = find(parseParameters(regulations?.body.subarray(BANDS_OFFSET) ?? NOTHING) ?? [], ParameterType.uhfBandCapabilities);
  return (parseParameters(band?.body ?? NOTHING) ?? [])
    .filter(({ type, body: level }) => type === ParameterType.transmitPowerLevel && level.length >= 4)
    .map(({ body: level }) => ({ index: level.readUInt16BE(0), dbm: level.readInt16BE(2) / 100 }));
}

/** Returns how the reader transmits on the first antenna that it describes; null when it describes none. Frequencies are the same on all. */
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

/** Returns the tag id. Ids of 96 bits have a parameter of their own. Null for an empty id, or one that is too long for the station. */
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
  const at = Number(timestamp.body.readBigUInt64BE(0) / MICROSECONDS_PER_MS);
  return at > MAX_INSTANT_MS ? null : (at as EpochMs);
}

function antennaOf(event: Parameter | null): Notification['antenna'] {
  return event === null || event.body.length < 3 ? null : { port: event.body.readUInt16BE(1), isConnected: event.body[0] === 1 };
}

/** Types of a `ROSpecEvent`: 0 started, 1 ended, 2 ended for a job with a higher priority (standard, section 13.2.6.4). */
function jobOf(event: Parameter | null): Notification['job'] {
  return event === null || event.body.length < 5 ? null : { id: event.body.readUInt32BE(1), isRunning: event.body[0] === 0 };
}

function exceptionOf(event: Parameter | null): string | null {
  return event === null ? null : textAt(event.body, 0);
}

/** Returns a text after its 16-bit length; '' without a text, the existing part of an incomplete one. */
function textAt(body: Buffer, at: number): string {
  return body.length < at + 2 ? '' : body.subarray(at + 2, at + 2 + body.readUInt16BE(at)).toString('utf8');
}

function unsigned(parameter: Parameter | null, size: number): number | null {
  return parameter === null || parameter.body.length < size ? null : parameter.body.readUIntBE(0, size);
}
