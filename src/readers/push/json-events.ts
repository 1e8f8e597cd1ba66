import type { EpochMs } from '../../domain/model/time';
import { deviceOf, port, readOf, UNNAMED, unquoted } from './fields';
import type { PushedDevice, PushedItem, PushedNews } from './items';

type Fields = Readonly<Record<string, unknown>>;

const UNKNOWN: PushedItem = { type: 'unreadable', why: 'An event of no known kind.' };
/** What Zebra calls a tag, by mode and reader. */
const TAG_FIELDS = ['idHex', 'EPCid', 'EPC'] as const;
/** Standard base64 or that of web addresses. */
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/**
 * Parses JSON of a device: an event or a list of events.
 *
 * Sources: Impinj, "Reader Configuration REST API" 1.6 (`/data/stream`) and "IoT Device Interface API" (support article 32123172324755), with an
 * event as barnowl-impinj (reelyactive) makes it; Impinj, "Speedway Connect on-reader software Data Integration" (support article 360000044739),
 * whose posts put the reads under `tag_reads`; Zebra, "What is IoT Connector?" (https://zebradevs.github.io/rfid-ziotc-docs) with events recorded
 * from FX9600 readers.
 */
export function itemsOf(value: unknown, receivedAt: EpochMs): readonly PushedItem[] {
  if (!Array.isArray(value)) return eventItems(value, receivedAt, UNNAMED);
  if (value.length === 0) return [{ type: 'aside', device: UNNAMED, news: null }];
  return value.flatMap((event: unknown) => eventItems(event, receivedAt, UNNAMED));
}

/** `sender`: the device that is named around the event. */
function eventItems(event: unknown, receivedAt: EpochMs, sender: PushedDevice): readonly PushedItem[] {
  if (!isFields(event)) return [UNKNOWN];
  // Programs that pass events of Impinj readers on put them into a field of this name.
  if (isFields(event['ReaderEvent'])) return eventItems(event['ReaderEvent'], receivedAt, sender);
  if (isFields(event['tagInventoryEvent']) || typeof event['eventType'] === 'string') return [impinjItem(event, receivedAt)];
  if (Array.isArray(event['tag_reads'])) {
    const device = deviceOf(unquoted(event['reader_name']), unquoted(event['mac_address']));
    if (event['tag_reads'].length === 0) return [{ type: 'aside', device, news: null }];
    return event['tag_reads'].flatMap((read: unknown) => (isFields(read) ? [speedwayItem(read, receivedAt, device)] : [UNKNOWN]));
  }
  if ('epc' in event || event['isHeartBeat'] === true) return [speedwayItem(event, receivedAt, sender)];
  if (isFields(event['data'])) return zebraItems(event, event['data'], receivedAt);
  // What else readers report of themselves, such as `inventoryStatusEvent`.
  return Object.keys(event).some((name) => name.endsWith('Event')) ? [impinjItem(event, receivedAt)] : [UNKNOWN];
}

function impinjItem(event: Fields, receivedAt: EpochMs): PushedItem {
  const device = deviceOf(event['hostname']);
  const read = event['tagInventoryEvent'];
  if (!isFields(read)) return event['eventType'] === 'tagInventory' ? UNKNOWN : { type: 'aside', device, news: newsOf(event) };
  const tag = [read['epcHex'], hexOf(read['epc']), read['tidHex'], hexOf(read['tid'])].find((written) => !isBlank(written));
  const time = read['firstSeenTime'] ?? read['lastSeenTime'] ?? event['timestamp'];
  return readOf({ tag, antenna: read['antennaPort'], rssi: hundredths(read['peakRssiCdbm']), time, device }, receivedAt);
}

/** What an event of Impinj's interface tells that is no read; null for nothing of use. Its state has two names, by firmware. */
function newsOf(event: Fields): PushedNews | null {
  const { inventoryStatusEvent: status, antennaConnectedEvent: connected, antennaDisconnectedEvent: disconnected } = event;
  if (isFields(status)) {
    const state = status['inventoryStatus'] ?? status['status'];
    return typeof state === 'string' ? { type: 'operation', isOn: state !== 'idle' } : null;
  }
  if ('inventoryTerminatedEvent' in event) return { type: 'operation', isOn: false };
  if ('overflowEvent' in event) return { type: 'overflow' };
  const change = isFields(disconnected) ? disconnected : isFields(connected) ? connected : null;
  const antenna = port(change?.['antennaPort']);
  return antenna === null ? null : { type: 'antenna', antenna, isConnected: change === connected };
}

function speedwayItem(read: Fields, receivedAt: EpochMs, device: PushedDevice): PushedItem {
  if (read['isHeartBeat'] === true) return { type: 'aside', device, news: null };
  const time = read['firstSeenTimestamp'] ?? read['lastSeenTimestamp'] ?? read['timestamp'];
  return readOf({ tag: read['epc'], antenna: read['antennaPort'], rssi: read['peakRssi'], time, device }, receivedAt);
}

function zebraItems(event: Fields, data: Fields, receivedAt: EpochMs): readonly PushedItem[] {
  const device = deviceOf(data['hostName'], data['MAC']);
  const isRead = TAG_FIELDS.some((field) => field in data);
  const reads = Array.isArray(data['tagData']) ? data['tagData'] : isRead ? [data] : null;
  // Heartbeats, errors, warnings and the state of inputs have no tag.
  if (reads === null || reads.length === 0) return [{ type: 'aside', device, news: null }];
  return reads.map((read: unknown) => {
    if (!isFields(read)) return UNKNOWN;
    const tag = TAG_FIELDS.map((field) => read[field]).find((value) => value !== undefined);
    return readOf({ tag, antenna: read['antenna'], rssi: read['peakRssi'], time: event['timestamp'], device }, receivedAt);
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Bytes that are written in base64, as hex digits; undefined for anything else. */
function hexOf(written: unknown): string | undefined {
  if (typeof written !== 'string' || !BASE64.test(written)) return undefined;
  return Buffer.from(written, 'base64').toString('hex');
}

function isBlank(written: unknown): boolean {
  return written === undefined || written === null || written === '';
}

function hundredths(written: unknown): number | undefined {
  return typeof written === 'number' ? written / 100 : undefined;
}
