import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { parsePushed } from '../../../src/readers/push/pushed';

const NOW = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;

/** What was pushed, in short: `tag@antenna rssi time` of a read, `-` for what is set aside, `?` for what is unreadable. */
function short(text: string): readonly string[] | null {
  return (
    parsePushed(text, NOW)?.map((item) => {
      if (item.type === 'aside') return item.news === null ? '-' : `- ${JSON.stringify(Object.values(item.news))}`;
      if (item.type === 'unreadable') return '?';
      const { tag, antenna, rssi, readerAt, device, extra } = item.read;
      const time = readerAt === null ? (extra?.time ?? 'untimed') : new Date(readerAt).toISOString();
      return `${tag}@${antenna} ${rssi} ${time}${device.name === '' ? '' : ` ${device.name}`}`;
    }) ?? null
  );
}

describe('what readers push is understood as their makers write it', () => {
  it.each([
    [
      'an event of the IoT interface with all of its fields (barnowl-impinj)',
      '[{"timestamp":"2022-06-21T18:05:00.000Z","hostname":"impinj-01-23-45","eventType":"tagInventory","tagInventoryEvent":{"epc":"ftqQOAUQAnEAAsCu","epcHex":"7EDA9038051002710002C0AE","tid":"4oARcCAAFM2bWgjs","tidHex":"E2801170200014CD9B5A08EC","pc":"NAA=","antennaPort":1,"antennaName":"ANTENNA-NAME","peakRssiCdbm":-7000,"frequency":927250,"transmitPowerCdbm":3000,"lastSeenTime":"2022-06-21T18:04:59.900Z","phaseAngle":69.00}}]',
      ['7EDA9038051002710002C0AE@1 -70 2022-06-21T18:04:59.900Z impinj-01-23-45'],
    ],
    [
      'the same in base64 alone, and with nanoseconds',
      '{"timestamp":"2026-05-12T18:05:00.123456789Z","eventType":"tagInventory","tagInventoryEvent":{"epc":"ftqQOAUQAnEAAsCu"}}',
      ['7EDA9038051002710002C0AE@null null 2026-05-12T18:05:00.123Z'],
    ],
    [
      'an event of a parser of streams (R700 mobile)',
      '{"eventType":"tagInventory","timestamp":"2026-04-02T12:00:00Z","tagInventoryEvent":{"epcHex":"300833B2DDD9014000000000","antennaPort":1,"peakRssiCdbm":-5234,"lastSeenTime":"2026-04-02T12:00:01Z","phaseAngle":32.5}}',
      ['300833B2DDD9014000000000@1 -52 2026-04-02T12:00:01.000Z'],
    ],
    [
      'the state of an inventory',
      '[{"timestamp":"2026-05-12T18:05:00Z","eventType":"inventoryStatus","inventoryStatusEvent":{"inventoryStatus":"idle"}}]',
      ['- ["operation",false]'],
    ],
    [
      'the same with the name that a client of the interface knows, and the end of an inventory',
      '[{"eventType":"inventoryStatus","inventoryStatusEvent":{"status":"running"}},{"eventType":"inventoryTerminated","inventoryTerminatedEvent":{}}]',
      ['- ["operation",true]', '- ["operation",false]'],
    ],
    [
      'antennas that come and go, reads that the reader lost, and what is of no use',
      '[{"eventType":"antennaDisconnected","antennaDisconnectedEvent":{"antennaPort":2}},{"eventType":"antennaConnected","antennaConnectedEvent":{"antennaPort":2}},{"eventType":"overflow","overflowEvent":{}},{"eventType":"gpiTransition","gpiTransitionEvent":{"gpi":1,"transition":"low-to-high"}},{"eventType":"antennaDisconnected","antennaDisconnectedEvent":{}}]',
      ['- ["antenna",2,false]', '- ["antenna",2,true]', '- ["overflow"]', '-', '-'],
    ],
    [
      'a tag by its other number where the first one is blank',
      '[{"eventType":"tagInventory","tagInventoryEvent":{"epc":"","epcHex":"","tidHex":"E2801105200000000000BB16"}}]',
      ['E2801105200000000000BB16@null null untimed'],
    ],
    [
      'an event in the field of a program that passes it on',
      '{"ReaderEvent":{"eventType":"tagInventory","tagInventoryEvent":{"epcHex":"E280","antennaPort":1}}}',
      ['E280@1 null untimed'],
    ],
    ['its sign of life: no events', '[]', ['-']],
    ['an inventory event without a tag', '[{"eventType":"tagInventory","tagInventoryEvent":{"antennaPort":1}}]', ['?']],
    [
      'Zebra, as an FX9600 sent it (IoT Connector)',
      '{"data":{"MAC":"84:24:8D:F1:0A:E0","PC":"3f17","XPC1":"0424","antenna":1,"channel":918.70000000000005,"eventNum":63,"format":"uii","hostName":"FX9600F10AE0","idHex":"e2c24500200000668534009c","peakRssi":-39},"timestamp":"2024-11-21T13:20:53.319-0600","type":"SIMPLE"}',
      ['E2C24500200000668534009C@1 -39 2024-11-21T19:20:53.319Z FX9600F10AE0'],
    ],
    [
      'Zebra, several with another zone',
      '[{"data":{"antenna":1,"eventNum":1759,"format":"epc","idHex":"112233445566778899001134","peakRssi":-53,"reads":387321},"timestamp":"2023-04-03T21:50:16.699+0200","type":"SIMPLE"},{"data":{"CRC":"0b18","antenna":2,"eventNum":22,"idHex":"aa0004ef55555555aa21bf43","peakRssi":-34,"phase":148.03},"timestamp":"2026-08-13T09:14:28.651+0000","type":"CUSTOM"}]',
      ['112233445566778899001134@1 -53 2023-04-03T19:50:16.699Z', 'AA0004EF55555555AA21BF43@2 -34 2026-08-13T09:14:28.651Z'],
    ],
    [
      'Zebra, events behind one another without anything between them (barnowl-zebra)',
      '{"type":"SIMPLE","timestamp":"2026-05-12T18:05:00.000+0000","data":{"MAC":"C4:7D:CC:FF:FF:FF","antenna":1,"eventNum":1,"format":"epc","idHex":"7EDA9038051002710002C0AE","peakRssi":-70,"reads":1}}{"type":"SIMPLE","timestamp":"2026-05-12T18:05:00.100+0000","data":{"antenna":2,"idHex":"7EDA9038051002710002C0AF"}}',
      [
        '7EDA9038051002710002C0AE@1 -70 2026-05-12T18:05:00.000Z C4:7D:CC:FF:FF:FF',
        '7EDA9038051002710002C0AF@2 null 2026-05-12T18:05:00.100Z',
      ],
    ],
    [
      'Zebra, with the fields of a mode of its own',
      '{"type":"CUSTOM","timestamp":"2026-05-12T18:05:00.000+0000","data":{"EPC":"e28011602002","antenna":"1"}}',
      ['E28011602002@1 null 2026-05-12T18:05:00.000Z'],
    ],
    [
      'a line that is broken among others',
      '{"epc":"E280"}\n{"epc":\n{"epc":"E281"}',
      ['E280@null null untimed', '?', 'E281@null null untimed'],
    ],
    [
      'a handheld of Zebra with a list of tags',
      '{"type":"BALANCED_PERFORMANCE","timestamp":"2019-08-24T14:15:22Z","data":{"tagData":[{"EPCid":"BEDD11112222333344445555","EPC":"BEDD11112222333344445555","eventNum":1,"peakRssi":-39,"seenCount":1}]}}',
      ['BEDD11112222333344445555@null -39 2019-08-24T14:15:22.000Z'],
    ],
    [
      'a heartbeat of Zebra',
      '{"component":"RC","data":{"radio_control":{"status":"running"}},"eventNum":4,"timestamp":"2026-05-12T18:05:00.000+0000","type":"heartbeat"}',
      ['-'],
    ],
    [
      'Speedway Connect, as Impinj documents it, one event a line',
      '{"antennaPort":7,"epc":"999908290000000000000004","firstSeenTimestamp":"2018-06-14T00:15:54.36879Z","peakRssi":-51,"isHeartBeat":false}\r\n{"antennaPort":23,"epc":"999908290000000000000003","firstSeenTimestamp":"2018-06-14T00:15:54.373293Z","peakRssi":-50,"isHeartBeat":false}\r\n',
      ['999908290000000000000004@7 -51 2018-06-14T00:15:54.368Z', '999908290000000000000003@23 -50 2018-06-14T00:15:54.373Z'],
    ],
    [
      'Speedway Connect as a post',
      '{"reader_name":"\\"reader\\"","mac_address":"12:12:12:12:12:12","tag_reads":[{"antennaPort":1,"epc":"999908290000000000000003","firstSeenTimestamp":"2018-06-14T00:15:54.373293Z","peakRssi":-50,"isHeartBeat":false},{"isHeartBeat":true}]}',
      ['999908290000000000000003@1 -50 2018-06-14T00:15:54.373Z reader', '-'],
    ],
    [
      'Speedway Connect as a form, with its marks',
      `reader_name=%22gate1%22&mac_address=%2200%3A16%3A25%3A11%3A22%3A33%22&line_ending=%5Cn&field_delim=%2C&field_names=antenna_port%2Cepc%2Cfirst_seen_timestamp%2Cpeak_rssi&field_values=1%2C%22999908290000000000000004%22%2C1778609100368790%2C-51%0A2%2C%22999908290000000000000003%22%2C%222026-05-12T18%3A05%3A00.5Z%22%2C-50.5%0A`,
      ['999908290000000000000004@1 -51 2026-05-12T18:05:00.368Z gate1', '999908290000000000000003@2 -50 2026-05-12T18:05:00.500Z gate1'],
    ],
    [
      'a form with tabs and no time',
      'field_delim=tab&field_names=epc%09antenna_port&field_values=E280%091%0A%2A%090%0A%2A%2A%2A%2A%090%0A',
      ['E280@1 null untimed', '-', '-'],
    ],
    ['a form without a name for the tag', 'field_names=a%2Cb&field_values=1%2C2%0A', ['?']],
    ['a time that is none', '{"epc":"E280","antennaPort":1,"firstSeenTimestamp":"soon"}', ['E280@1 null soon']],
    ['what is no event', '[1,{"hello":1},null,[]]', ['?', '?', '?', '?']],
  ])('%s', (_what, text, wanted) => {
    expect(short(text)).toEqual(wanted);
  });

  it.each(['', 'hello', '{', '<xml/>', 'a=b', '"text"', 'field_names=epc'])('%j is nothing that readers push', (text) => {
    expect(short(text)).toBeNull();
  });
});
