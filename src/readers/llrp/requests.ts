import { type Message, MessageType } from './message';
import { ParameterType, tlv, u8, u16, u32 } from './parameter';
import type { Transmitter } from './replies';

// Sections are those of the LLRP standard 1.0.1 (`driver.ts`).

/** Id of the station's reading job (`ROSpec`). The reader has no other while the station uses it. */
export const RO_SPEC_ID = 123;
/** Antenna number that stands for all antennas of the reader. */
export const ALL_ANTENNAS = 0;

const DISABLED = 0;
const IMMEDIATELY = 1;
const NEVER = 0;
const GEN2 = 1;
const AFTER_N_TAGS = 1;
const PERIODIC = 1;
/** Bits of `TagReportContentSelector` (standard, section 13.2.1.1): antenna, strongest signal, first and last seen, count. */
const REPORT_CONTENT = 0x1780;

/** Events that readers report on request only: `ROSpecEvent`, `ReaderExceptionEvent`, `AntennaEvent` (standard, section 13.2.5.1). */
const TROUBLE_EVENTS = [2, 4, 8];
const SWITCHED_ON = 0x80;

/** Parts of `GET_READER_CAPABILITIES` (standard, section 9.1.1). */
export const CapabilityPart = { general: 1, regulatory: 3 } as const;

/** Parts of `GET_READER_CONFIG` (standard, section 12.1.1). */
export const ConfigPart = { identification: 1, antennas: 2, transmitters: 3 } as const;

/** Settings of a reading job. */
export interface ReadingJob {
  /** Ports to read, from 1; `ALL_ANTENNAS` alone for all. */
  readonly antennas: readonly number[];
  /** The same on all antennas; null leaves the reader as it is set. */
  readonly transmitter: Transmitter | null;
}

/** Resets everything but the network settings to factory values, so that no setting of an earlier program is left (`SET_READER_CONFIG`, section 12.1.3). */
export function resetConfig(id: number): Message {
  return { type: MessageType.setReaderConfig, id, body: u8(0x80) };
}

/** Makes the reader send a keep-alive message every `period` milliseconds (`KeepaliveSpec`, section 12.2.4). */
export function keepaliveEvery(id: number, period: number): Message {
  const spec = tlv(ParameterType.keepaliveSpec, u8(PERIODIC), u32(period));
  return { type: MessageType.setReaderConfig, id, body: Buffer.concat([u8(0), spec]) };
}

/** Makes the reader report the end of a job, its faults and changes of its antennas (`ReaderEventNotificationSpec`, section 13.2.5). */
export function reportTroubles(id: number): Message {
  const states = TROUBLE_EVENTS.map((event) => tlv(ParameterType.eventNotificationState, u16(event), u8(SWITCHED_ON)));
  return { type: MessageType.setReaderConfig, id, body: Buffer.concat([u8(0), tlv(ParameterType.eventNotificationSpec, ...states)]) };
}

/** Makes the reader continue to read while no program is connected, and keep its reports until they are requested (`EventsAndReports`, section 12.2.6.4). */
export function keepReports(id: number): Message {
  return { type: MessageType.setReaderConfig, id, body: Buffer.concat([u8(0), tlv(ParameterType.eventsAndReports, u8(SWITCHED_ON))]) };
}

/** Requests the kept reports (`ENABLE_EVENTS_AND_REPORTS`, section 13.1.6). There is no reply, and no sign that the last one was sent. */
export function releaseReports(id: number): Message {
  return { type: MessageType.enableEventsAndReports, id, body: Buffer.alloc(0) };
}

/** Asks for a part of the reader's description (`CapabilityPart`). */
export function getCapabilities(id: number, part: number): Message {
  return { type: MessageType.getReaderCapabilities, id, body: u8(part) };
}

/** Asks for a part of the reader's settings (`ConfigPart`), for all antennas. */
export function getConfig(id: number, part: number): Message {
  return { type: MessageType.getReaderConfig, id, body: Buffer.concat([u16(ALL_ANTENNAS), u8(part), u16(0), u16(0)]) };
}

/** Deletes every job of the reader (`DELETE_ROSPEC`, section 10.1.3). */
export function deleteAllRoSpecs(id: number): Message {
  return { type: MessageType.deleteRoSpec, id, body: u32(0) };
}

/** Adds a job that reads on the antennas from the moment it is enabled until it is deleted, and reports each tag at once (`ADD_ROSPEC`, section 10.1.1). */
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
    tlv(ParameterType.inventoryParameterSpec, u16(1), u8(GEN2), ...antennas.map((antenna) => antennaConfiguration(antenna, transmitter))),
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
    body: tlv(ParameterType.roSpec, u32(RO_SPEC_ID), u8(0), u8(DISABLED), boundary, inventory, report),
  };
}

function antennaConfiguration(antenna: number, transmitter: Transmitter | null): Uint8Array {
  if (transmitter === null) return new Uint8Array();
  const { hopTable, channel, power } = transmitter;
  return tlv(ParameterType.antennaConfiguration, u16(antenna), tlv(ParameterType.rfTransmitter, u16(hopTable), u16(channel), u16(power)));
}

/** Starts the job (`ENABLE_ROSPEC`, section 10.1.9). */
export function enableRoSpec(id: number): Message {
  return { type: MessageType.enableRoSpec, id, body: u32(RO_SPEC_ID) };
}

/** Ends the connection, so that the reader is free for other programs (`CLOSE_CONNECTION`, section 12.1.5). */
export function closeConnection(id: number): Message {
  return { type: MessageType.closeConnection, id, body: Buffer.alloc(0) };
}

/** Answers a keep-alive message; `id` is that of the keep-alive (`KEEPALIVE_ACK`, section 13.1.4). */
export function keepaliveAck(id: number): Message {
  return { type: MessageType.keepaliveAck, id, body: Buffer.alloc(0) };
}
