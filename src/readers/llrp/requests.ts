import { type Message, MessageType } from './message';
import { ParameterType, tlv, u8, u16, u32 } from './parameter';
import type { Transmitter } from './replies';

/** The number of the station's own reading job; the reader has no other while the station uses it. */
export const RO_SPEC = 123;
/** Stands for every antenna of the reader. */
export const ALL_ANTENNAS = 0;

const DISABLED = 0;
const IMMEDIATELY = 1;
const NEVER = 0;
const GEN2 = 1;
const AFTER_N_TAGS = 1;
const PERIODIC = 1;
/** Antenna, strongest signal, first and last seen, count. */
const REPORT_CONTENT = 0x1780;

/** What readers tell only when asked to: `ROSpecEvent`, `ReaderExceptionEvent` and `AntennaEvent`. */
const TROUBLES = [2, 4, 8];
const SWITCHED_ON = 0x80;

/** What `GET_READER_CAPABILITIES` is asked for. */
export const CapabilityPart = { general: 1, regulatory: 3 } as const;

/** What `GET_READER_CONFIG` is asked for. */
export const ConfigPart = { identification: 1, antennas: 2, transmitters: 3 } as const;

export interface ReadingJob {
  /** Ports to read; `ALL_ANTENNAS` alone for all. */
  readonly antennas: readonly number[];
  /** Null leaves the reader as it is set. */
  readonly transmitter: Transmitter | null;
}

/** Everything back to what it was in the factory, network settings apart: what an earlier program left is gone. */
export function resetConfig(id: number): Message {
  return { type: MessageType.setReaderConfig, id, body: u8(0x80) };
}

export function keepaliveEvery(id: number, period: number): Message {
  const spec = tlv(ParameterType.keepaliveSpec, u8(PERIODIC), u32(period));
  return { type: MessageType.setReaderConfig, id, body: Buffer.concat([u8(0), spec]) };
}

/** The end of a job, faults of the reader, and antennas that come and go, are told unasked from then on. */
export function tellOfTroubles(id: number): Message {
  const states = TROUBLES.map((event) => tlv(ParameterType.eventNotificationState, u16(event), u8(SWITCHED_ON)));
  return { type: MessageType.setReaderConfig, id, body: Buffer.concat([u8(0), tlv(ParameterType.eventNotificationSpec, ...states)]) };
}

/** The reader goes on reading while no program is connected, and keeps its reports until they are asked for. */
export function keepReports(id: number): Message {
  return { type: MessageType.setReaderConfig, id, body: Buffer.concat([u8(0), tlv(ParameterType.eventsAndReports, u8(SWITCHED_ON))]) };
}

/** Asks for the reports that were kept. There is no reply, and no word when the last one is sent. */
export function releaseReports(id: number): Message {
  return { type: MessageType.enableEventsAndReports, id, body: Buffer.alloc(0) };
}

export function getCapabilities(id: number, part: number): Message {
  return { type: MessageType.getReaderCapabilities, id, body: u8(part) };
}

export function getConfig(id: number, part: number): Message {
  return { type: MessageType.getReaderConfig, id, body: Buffer.concat([u16(ALL_ANTENNAS), u8(part), u16(0), u16(0)]) };
}

export function deleteAllRoSpecs(id: number): Message {
  return { type: MessageType.deleteRoSpec, id, body: u32(0) };
}

/** Reads without end on the antennas, from the moment it is enabled, and reports each tag at once. */
export function addRoSpec(id: number, { antennas, transmitter }: ReadingJob): Message {
  const boundary = tlv(
    ParameterType.roBoundarySpec,
    tlv(ParameterType.roSpecStartTrigger, u8(IMMEDIATELY)),
    tlv(ParameterType.roSpecStopTrigger, u8(NEVER), u32(0)),
  );
  const inventory = tlv(
    ParameterType.aiSpec,
    u16(antennas.length),
    ...antennas.map(u16),
    tlv(ParameterType.aiSpecStopTrigger, u8(NEVER), u32(0)),
    tlv(ParameterType.inventoryParameterSpec, u16(1), u8(GEN2), ...antennas.map((antenna) => transmitting(antenna, transmitter))),
  );
  const report = tlv(
    ParameterType.roReportSpec,
    u8(AFTER_N_TAGS),
    u16(1),
    tlv(ParameterType.tagReportContentSelector, u16(REPORT_CONTENT)),
  );
  return {
    type: MessageType.addRoSpec,
    id,
    body: tlv(ParameterType.roSpec, u32(RO_SPEC), u8(0), u8(DISABLED), boundary, inventory, report),
  };
}

function transmitting(antenna: number, transmitter: Transmitter | null): Uint8Array {
  if (transmitter === null) return new Uint8Array();
  const { hopTable, channel, power } = transmitter;
  return tlv(ParameterType.antennaConfiguration, u16(antenna), tlv(ParameterType.rfTransmitter, u16(hopTable), u16(channel), u16(power)));
}

export function enableRoSpec(id: number): Message {
  return { type: MessageType.enableRoSpec, id, body: u32(RO_SPEC) };
}

export function closeConnection(id: number): Message {
  return { type: MessageType.closeConnection, id, body: Buffer.alloc(0) };
}

/** Carries the id of the keep-alive that it answers. */
export function keepaliveAck(id: number): Message {
  return { type: MessageType.keepaliveAck, id, body: Buffer.alloc(0) };
}
