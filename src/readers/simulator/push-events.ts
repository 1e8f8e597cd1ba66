/** How a simulated reader writes what it pushes. */
export const PUSH_FORMATS = ['impinj', 'zebra', 'speedway', 'form'] as const;

/** One of the ways in which readers write what they push. */
export type PushFormat = (typeof PUSH_FORMATS)[number];

/** One read of a simulated reader: `at` is by its own clock. */
export interface SimulatedRead {
  readonly at: number;
  readonly tag: string;
  readonly antenna: number;
}

const NAME = 'impinj-14-0a-5c';
const MAC = '00:16:25:14:0A:5C';
const RSSI = -52;

/** The events of some reads as a reader posts them, in its format. */
export function pushBody(format: PushFormat, reads: readonly SimulatedRead[]): string {
  switch (format) {
    case 'impinj':
      return JSON.stringify(reads.map(impinjEvent));
    case 'zebra':
      return JSON.stringify(reads.map(zebraEvent));
    case 'speedway':
      return JSON.stringify({ reader_name: NAME, mac_address: MAC, tag_reads: reads.map(speedwayRead) });
    case 'form':
      return new URLSearchParams({
        reader_name: `"${NAME}"`,
        mac_address: `"${MAC}"`,
        line_ending: '\n',
        field_delim: ',',
        field_names: 'antenna_port,epc,first_seen_timestamp,peak_rssi',
        field_values: reads.map(({ at, tag, antenna }) => `${antenna},"${tag}",${Math.round(at * 1000)},${RSSI}\n`).join(''),
      }).toString();
  }
}

/** The media type that goes with a format. */
export function pushType(format: PushFormat): string {
  return format === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
}

/** One event of Impinj's IoT interface. */
export function impinjEvent({ at, tag, antenna }: SimulatedRead): object {
  return {
    timestamp: new Date(at).toISOString().replace('Z', '123456Z'),
    hostname: NAME,
    eventType: 'tagInventory',
    tagInventoryEvent: { epc: Buffer.from(tag, 'hex').toString('base64'), epcHex: tag, antennaPort: antenna, peakRssiCdbm: RSSI * 100 },
  };
}

function zebraEvent({ at, tag, antenna }: SimulatedRead): object {
  const timestamp = new Date(at).toISOString().replace('Z', '+0000');
  const data = { antenna, eventNum: 1, format: 'epc', hostName: 'FX9600F10AE0', idHex: tag.toLowerCase(), peakRssi: RSSI, reads: 1 };
  return { data, timestamp, type: 'SIMPLE' };
}

function speedwayRead({ at, tag, antenna }: SimulatedRead): object {
  return { antennaPort: antenna, epc: tag, firstSeenTimestamp: new Date(at).toISOString(), peakRssi: RSSI, isHeartBeat: false };
}
