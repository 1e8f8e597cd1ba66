import { describe, expect, it } from 'vitest';
import { absentPorts, badPorts, portsToRead } from '../../../src/readers/yr9700/antennas';

const LOSSES = new Map([
  [1, 14],
  [2, 0],
  [3, 3],
  [4, 2],
]);

const ALL = [1, 2, 3, 4];

describe('ports to read', () => {
  it.each([
    { requested: null, isDetecting: true, returnLoss: LOSSES, ports: [1, 2, 3, 4], why: 'the reader skips open ports by itself' },
    { requested: null, isDetecting: null, returnLoss: LOSSES, ports: [1, 2, 3, 4], why: 'it may skip open ports' },
    { requested: null, isDetecting: false, returnLoss: LOSSES, ports: [1, 3], why: 'it does not, so only good antennas are read' },
    { requested: null, isDetecting: false, returnLoss: new Map(), ports: [1, 2, 3, 4], why: 'nothing could be measured' },
    {
      requested: null,
      isDetecting: false,
      returnLoss: new Map([[1, 0]]),
      ports: [1, 2, 3, 4],
      why: 'nothing good was found, which may be wrong',
    },
    { requested: [2, 8], existing: [2, 8], isDetecting: false, returnLoss: LOSSES, ports: [2, 8], why: 'the timekeeper named them' },
    { requested: [2, 8], isDetecting: false, returnLoss: LOSSES, ports: [2], why: 'the reader has no antenna 8' },
    {
      requested: [7, 8],
      existing: [],
      isDetecting: true,
      returnLoss: LOSSES,
      ports: [7, 8],
      why: 'it has none of them, and reports each when asked',
    },
    { requested: null, existing: [1], isDetecting: true, returnLoss: LOSSES, ports: [1], why: 'the reader has no other' },
    { requested: null, existing: [], isDetecting: true, returnLoss: LOSSES, ports: [1, 2, 3, 4], why: 'no reader is without ports' },
  ])('are $ports: $why', ({ requested, existing, isDetecting, returnLoss, ports }) => {
    expect(portsToRead({ requested, existing: existing ?? ALL, isDetecting, returnLoss })).toEqual(ports);
  });

  it('are bad by measurement only where the reader does not detect open ports', () => {
    expect([...badPorts({ isDetecting: false, returnLoss: LOSSES })]).toEqual([2, 4]);
    expect([...badPorts({ isDetecting: true, returnLoss: LOSSES })]).toEqual([]);
  });

  it('are absent only when the timekeeper named them and the reader refused them', () => {
    expect(absentPorts({ requested: [1, 6], existing: [1] })).toEqual([6]);
    expect(absentPorts({ requested: null, existing: [1] })).toEqual([]);
  });
});
