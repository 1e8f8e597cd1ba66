import { describe, expect, test } from 'vitest';
import { antennaTestText, nextAntennaTest } from '../../../renderer/features/readers/antenna-test';
import { TEXTS } from '../../texts/english';

const texts = TEXTS.catalogue.screens.readers;

describe('the test of antennas', () => {
  const antenna = (number: number, reads: number) => ({ antenna: number, reads_last_minute: reads, rssi: null, connected: true });

  test('an antenna lights up when its reads rise, and stays lit while they age away', () => {
    const begun = nextAntennaTest(null, [antenna(1, 5), antenna(2, 0)]);
    const rose = nextAntennaTest(begun, [antenna(1, 5), antenna(2, 1)]);
    const aged = nextAntennaTest(rose, [antenna(1, 0), antenna(2, 0)]);
    expect(rose.map(({ seen }) => seen)).toEqual([false, true]);
    expect(aged.map(({ seen }) => seen)).toEqual([false, true]);
  });

  test('reads from before the test do not count, an antenna that shows up later does', () => {
    expect(nextAntennaTest(null, [antenna(1, 50)])[0]?.seen).toBe(false);
    expect(nextAntennaTest(nextAntennaTest(null, []), [antenna(3, 1)])[0]?.seen).toBe(true);
  });
});

describe('the text of the antenna test', () => {
  const tested = (...seen: readonly boolean[]) => seen.map((each, index) => ({ antenna: index + 1, reads: 0, seen: each }));

  test.each([
    { state: 'reading', test: tested(true, true), says: 'Every antenna has read a tag: 1, 2.' },
    { state: 'ready', test: tested(false, false), says: 'Hold a tag to each antenna until it lights up.' },
    { state: 'ready', test: tested(true, false), says: 'Hold a tag to each antenna until it lights up. Antenna 2 to go.' },
    { state: 'ready', test: tested(false, true, false), says: 'Hold a tag to each antenna until it lights up. Antennas 1, 3 to go.' },
    { state: 'lost', test: tested(true, true), says: 'The reader is lost. Antennas can be tested once it is ready.' },
    {
      state: 'ready',
      test: tested(),
      says: 'Hold a tag to each antenna. This reader does not list its antennas: each appears here with its first read.',
    },
  ] as const)('$state, $test: $says', ({ state, test: antennas, says }) => {
    expect(antennaTestText(state, antennas, texts)).toBe(says);
  });
});
