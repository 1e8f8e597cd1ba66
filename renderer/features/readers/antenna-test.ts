import type { components } from '../../../src/http/generated/api';

type Reader = components['schemas']['Reader'];
type Antenna = Reader['antennas'][number];

/** How far the test of one antenna is. */
export interface AntennaTest {
  readonly antenna: number;
  /** Reads of the last minute when last looked at. */
  readonly reads: number;
  /** A tag was seen since the test began. */
  readonly seen: boolean;
}

/** The test after another look at the antennas; `before` null begins it. Reads age out of the last minute, so only a rise is a tag. */
export function nextAntennaTest(before: readonly AntennaTest[] | null, antennas: readonly Antenna[]): readonly AntennaTest[] {
  return antennas.map(({ antenna, reads_last_minute }) => {
    const old = before?.find((one) => one.antenna === antenna);
    // An antenna that shows up only with its first read was seen by that read.
    const rose = before !== null && reads_last_minute > (old?.reads ?? 0);
    return { antenna, reads: reads_last_minute, seen: rose || old?.seen === true };
  });
}

/** What to do next, as a sentence. An antenna that nobody has heard of cannot have passed. */
export function testSentence(state: Reader['state'], test: readonly AntennaTest[]): string {
  if (state !== 'ready' && state !== 'reading') return `The reader is ${state}: no antenna can see a tag until it is back.`;
  if (test.length === 0)
    return 'Hold a tag to each antenna. This reader does not name its antennas: each shows up here with its first read.';
  const left = test.filter(({ seen }) => !seen).map(({ antenna }) => antenna);
  if (left.length === 0) return `Every antenna has seen a tag: ${test.map(({ antenna }) => antenna).join(', ')}.`;
  return left.length === test.length
    ? 'Hold a tag to each antenna until it lights up.'
    : `Hold a tag to each antenna until it lights up. ${left.length === 1 ? 'Antenna' : 'Antennas'} ${left.join(', ')} to go.`;
}
