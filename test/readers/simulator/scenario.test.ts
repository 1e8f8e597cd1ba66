import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { seededRandom } from '../../../src/readers/simulator/random';
import { ride } from '../../../src/readers/simulator/riders';
import { parseScenario, playScenario, type Stage } from '../../../src/readers/simulator/scenario';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';

const T0 = 1_000_000 as EpochMs;

function stageOf(timers: VirtualTimers): { readonly stage: Stage; readonly happened: string[] } {
  const happened: string[] = [];
  return {
    happened,
    stage: {
      pass: ({ tag, antenna }) => happened.push(`${timers.now() - T0} ${tag} ${antenna}`),
      fault: (name, value) => {
        if (name === 'unheard-of') return false;
        happened.push(`${timers.now() - T0} ${name} ${value}`);
        return true;
      },
    },
  };
}

describe('a scenario', () => {
  it('has one step on each line, in order of time, and comments', () => {
    const text =
      '// two laps\n{"t":900,"fault":"reboot","value":50}\n\n{"t":0,"tag":"ab","antenna":2,"rssi":-61}\r\n{"t":5,"fault":"noGreeting"}\n';
    expect(parseScenario(text)).toEqual({
      problems: [],
      steps: [
        { t: 0, kind: 'pass', tag: 'AB', antenna: 2, stay: 800, rssi: -61 },
        { t: 5, kind: 'fault', name: 'noGreeting', value: true },
        { t: 900, kind: 'fault', name: 'reboot', value: 50 },
      ],
    });
  });

  it.each([
    'nonsense',
    '{}',
    '{"t":-1,"tag":"AB"}',
    '{"t":0,"tag":"ABC"}',
    '{"t":0,"tag":7}',
    '{"t":0,"fault":"x","value":[]}',
    '{"t":0,"tag":"AB","antenna":"1"}',
    '5',
  ])('names the line that is no step: %s', (line) => {
    expect(parseScenario(`\n${line}`)).toEqual({ steps: [], problems: [expect.stringMatching(/^Line 2 /)] });
  });

  it('is played at its times, and resolves with the faults that the reader does not have', async () => {
    const timers = new VirtualTimers(T0);
    const { stage, happened } = stageOf(timers);
    const { steps } = parseScenario(
      '{"t":100,"tag":"AB"}\n{"t":0,"fault":"unheard-of"}\n{"t":100,"fault":"reboot","value":7}\n{"t":60000,"tag":"AB","antenna":2}',
    );
    const over = playScenario(steps, stage, { timers, signal: new AbortController().signal });
    await timers.advance(60_000);
    expect(await over).toEqual(['unheard-of']);
    expect(happened).toEqual(['100 AB 1', '100 reboot 7', '60000 AB 2']);
  });

  it('ends early when stopped', async () => {
    const timers = new VirtualTimers(T0);
    const { stage, happened } = stageOf(timers);
    const stop = new AbortController();
    const over = playScenario(parseScenario('{"t":100,"tag":"AB"}').steps, stage, { timers, signal: stop.signal });
    stop.abort();
    await over;
    expect(happened).toEqual([]);
  });
});

describe('riders', () => {
  it('lap at their pace, past every antenna, the same way for the same seed', async () => {
    const run = async (): Promise<readonly string[]> => {
      const timers = new VirtualTimers(T0);
      const { stage, happened } = stageOf(timers);
      const stop = new AbortController();
      const over = ride({ count: 3, lap: 10_000, antennas: [1, 2] }, stage, { timers, signal: stop.signal, random: seededRandom(7) });
      await timers.advance(60_000);
      stop.abort();
      await over;
      return happened;
    };
    const happened = await run();
    expect(happened.length).toBeGreaterThanOrEqual(3 * 5 * 2);
    expect(happened.length).toBeLessThanOrEqual(3 * 6 * 2);
    expect(await run()).toEqual(happened);
  });
});
