import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../src/domain/model/time';
import { type ClockStep, StationClock } from '../src/station-clock';

/** A computer whose clock can be set and that can sleep. */
class Computer {
  wall = Date.UTC(2026, 5, 6, 12);
  stopwatch = 1_000;
  up = 50_000;

  readonly now = (): EpochMs => this.wall as EpochMs;
  readonly elapsed = (): number => this.stopwatch;
  readonly uptime = (): number => Math.floor(this.up / 1_000) * 1_000;

  pass(ms: number): void {
    this.wall += ms;
    this.stopwatch += ms;
    this.up += ms;
  }

  sleep(ms: number): void {
    this.wall += ms;
    this.up += ms;
  }
}

function watched(computer = new Computer()) {
  const steps: ClockStep[] = [];
  const clock = new StationClock(computer, (error) => {
    throw error;
  });
  clock.subscribe((step) => steps.push(step));
  return { computer, clock, steps };
}

describe('the station’s own clock', () => {
  it('has no step while it runs like the stopwatch, also where it drifts by 500 ppm', () => {
    const { computer, clock, steps } = watched();
    for (let second = 0; second < 3_600; second += 1) {
      computer.pass(1_000);
      computer.wall += 0.5;
      clock.now();
    }
    expect([steps, clock.stepMs(), clock.lastStep()]).toEqual([[], 0, null]);
  });

  it.each([2_000, -2_000, 150, -3_600_000])('tells that it was set by %i ms, once', (by) => {
    const { computer, clock, steps } = watched();
    computer.pass(700);
    computer.wall += by;
    expect(clock.stepMs()).toBe(by);
    computer.pass(5_000);
    expect([clock.stepMs(), steps]).toEqual([by, [{ at: Date.UTC(2026, 5, 6, 12) + 700 + by, by }]]);
  });

  it('adds up steps, so that a clock that is set back again is where it was', () => {
    const { computer, clock, steps } = watched();
    computer.wall += 5_000;
    clock.now();
    computer.wall -= 5_000;
    expect([clock.stepMs(), steps.map(({ by }) => by)]).toEqual([0, [5_000, -5_000]]);
  });

  it('takes sleep of the computer for no step, and a clock that was set during it for one', () => {
    const { computer, clock, steps } = watched();
    computer.sleep(600_400);
    expect([clock.stepMs(), steps]).toEqual([0, []]);
    computer.sleep(600_000);
    computer.wall += 60_000;
    expect(Math.abs(clock.stepMs() - 60_000)).toBeLessThan(2_000);
  });

  it('keeps its time when a listener fails', () => {
    const errors: unknown[] = [];
    const computer = new Computer();
    const clock = new StationClock(computer, (error) => errors.push(error));
    clock.subscribe(() => {
      throw new Error('no');
    });
    computer.wall += 9_000;
    expect([clock.now(), errors.length]).toEqual([computer.wall, 1]);
  });
});
