import type { components } from '../../../src/http/generated/api';
import type { Texts } from '../../../src/texts/texts';

type Reader = components['schemas']['Reader'];
type ReadersTexts = Texts['catalogue']['screens']['readers'];
type Antenna = Reader['antennas'][number];

/** The test of one antenna. */
export interface AntennaTest {
  readonly antenna: number;
  /** Its reads of the last minute, as last reported. */
  readonly reads: number;
  /** It has read a tag since the test began. */
  readonly seen: boolean;
}

/** The test after another report of the antennas; `before` null begins it. Old reads leave the count of the last minute, so only a rise is a read. */
export function nextAntennaTest(before: readonly AntennaTest[] | null, antennas: readonly Antenna[]): readonly AntennaTest[] {
  return antennas.map(({ antenna, reads_last_minute }) => {
    const old = before?.find((one) => one.antenna === antenna);
    // An antenna that is listed only after its first read has read a tag.
    const rose = before !== null && reads_last_minute > (old?.reads ?? 0);
    return { antenna, reads: reads_last_minute, seen: rose || old?.seen === true };
  });
}

/** What to do next. An antenna that has read nothing has not passed, even if the reader does not list it. */
export function antennaTestText(state: Reader['state'], test: readonly AntennaTest[], texts: ReadersTexts): string {
  if (state !== 'ready' && state !== 'reading') return texts.test.notConnected(texts.card.state[state]);
  if (test.length === 0) return texts.test.noneYet;
  const left = test.filter(({ seen }) => !seen);
  if (left.length === 0) return texts.test.all(numbersOf(test));
  return left.length === test.length ? texts.test.begin : texts.test.left(left.length, numbersOf(left));
}

function numbersOf(test: readonly AntennaTest[]): string {
  return test.map(({ antenna }) => antenna).join(', ');
}
