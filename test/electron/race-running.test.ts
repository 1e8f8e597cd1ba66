import { expect, test } from 'vitest';
import { isRaceRunning } from '../../electron/race-running';
import type { RaceControl } from '../../src/domain/model/views';
import type { RaceView } from '../../src/station';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

type Race = Pick<RaceView, 'control' | 'recentLaps' | 'standings'>;

interface Situation {
  readonly gunSet?: boolean;
  readonly started?: number;
  readonly stopped?: number;
  readonly lapped?: number;
  readonly riders?: readonly { readonly finished: boolean; readonly status: string }[];
}

/** A race in a situation; times are minutes ago. */
function race({ gunSet = true, started = 30, stopped, lapped, riders = [{ finished: false, status: 'racing' }] }: Situation): Race {
  const ago = (minutes: number) => NOW - minutes * MINUTE;
  return {
    control: { gunSet, startAt: ago(started), stopAt: stopped === undefined ? null : ago(stopped) } as RaceControl,
    recentLaps: () => (lapped === undefined ? [] : [{ at: ago(lapped) }]) as unknown as ReturnType<Race['recentLaps']>,
    standings: () => riders as unknown as ReturnType<Race['standings']>,
  };
}

test.each([
  { given: race({}), running: true, why: 'the gun went' },
  { given: race({ riders: [] }), running: true, why: 'the gun went and nobody has come by yet' },
  { given: race({ gunSet: false }), running: false, why: 'a new race that waits' },
  { given: race({ gunSet: false, lapped: 1 }), running: true, why: 'no gun, but laps are counted' },
  { given: race({ started: -5 }), running: false, why: 'the gun goes later' },
  { given: race({ stopped: 1 }), running: false, why: 'stopped' },
  { given: race({ stopped: -10 }), running: true, why: 'the stop lies ahead' },
  { given: race({ started: 24 * 60, lapped: 3 }), running: true, why: 'a long race that goes on' },
  { given: race({ started: 24 * 60, lapped: 12 * 60 }), running: false, why: "yesterday's race that nobody stopped" },
  { given: race({ riders: [{ finished: true, status: 'racing' }] }), running: false, why: 'everyone has finished' },
  {
    given: race({
      riders: [
        { finished: true, status: 'racing' },
        { finished: false, status: 'dnf' },
      ],
    }),
    running: false,
    why: 'who is left gave up',
  },
  { given: null, running: false, why: 'no race is open' },
])('a race runs: $running ($why)', ({ given, running }) => {
  expect(isRaceRunning(given, NOW)).toBe(running);
});
