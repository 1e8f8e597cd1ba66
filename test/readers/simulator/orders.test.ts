import { describe, expect, it } from 'vitest';
import { obey } from '../../../src/readers/simulator/orders';
import type { Stage } from '../../../src/readers/simulator/scenario';

function obeyed(line: string): { readonly happened: readonly unknown[]; readonly sentence: string | null } {
  const happened: unknown[] = [];
  const stage: Stage = {
    pass: ({ tag, antenna }) => happened.push([tag, antenna]),
    fault: (name, value) => {
      if (name === 'unheard-of') return false;
      happened.push([name, value]);
      return true;
    },
  };
  return { sentence: obey(line, stage), happened };
}

describe('an order to a simulated reader', () => {
  it.each([
    { line: 'pass ab12', happened: [['AB12', 1]] },
    { line: '  pass AB12   3 ', happened: [['AB12', 3]] },
    { line: 'reboot 30000', happened: [['reboot', 30_000]] },
    { line: 'clock-step -1500', happened: [['clock-step', -1500]] },
    { line: 'frozen false', happened: [['frozen', false]] },
    { line: 'standby', happened: [['standby', true]] },
    { line: 'antennas 1 2', happened: [['antennas', '1 2']] },
    { line: ' ', happened: [] },
  ])('“$line” is carried out', ({ line, happened }) => {
    expect(obeyed(line)).toEqual({ happened, sentence: null });
  });

  it.each(['unheard-of', 'pass', 'pass ABC', 'pass AB one', 'pass AB -1'])('“%s” is refused with the help', (line) => {
    expect(obeyed(line)).toEqual({ happened: [], sentence: expect.stringMatching(/is no order: pass TAG/) });
  });
});
