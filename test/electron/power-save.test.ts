import { EventEmitter } from 'node:events';
import { beforeEach, expect, test } from 'vitest';
import { type Awake, stayAwake } from '../../electron/power-save';
import type { StationState } from '../../electron/station-process/contract';

let held: Map<number, string>;
let state: StationState;
let changed: () => void;
let requests: unknown[];
let powerMonitor: EventEmitter;
let now: number;

function race(isRunning: boolean): StationState {
  return { race: { path: '/r', name: 'Cup', isRunning }, unsaved: null };
}

beforeEach(() => {
  held = new Map();
  state = { race: null, unsaved: null };
  requests = [];
  powerMonitor = new EventEmitter();
  now = 1_000;
  let last = 0;
  const awake = {
    powerSaveBlocker: {
      start: (type: string) => {
        last += 1;
        held.set(last, type);
        return last;
      },
      stop: (id: number) => held.delete(id),
    },
    powerMonitor,
    station: {
      state: () => state,
      subscribe: (listener: () => void) => {
        changed = listener;
      },
      request: async (request: unknown) => void requests.push(request),
    },
    log: { warn: () => undefined },
    now: () => now,
  };
  stayAwake(awake as unknown as Awake);
});

test('the computer does not sleep while the program runs, whether a race runs or not', () => {
  expect([...held.values()]).toEqual(['prevent-app-suspension']);
  state = race(true);
  changed();
  expect([...held.values()]).toEqual(['prevent-app-suspension', 'prevent-display-sleep']);
  changed();
  state = race(false);
  changed();
  expect([...held.values()]).toEqual(['prevent-app-suspension']);
});

test('sleep that comes all the same is reported to the station when it is over', () => {
  powerMonitor.emit('suspend');
  now = 61_000;
  powerMonitor.emit('resume');
  expect(requests).toEqual([{ type: 'slept', from: 1_000, to: 61_000 }]);
});

test('sleep is reported once, where the system repeats itself', () => {
  powerMonitor.emit('resume');
  powerMonitor.emit('suspend');
  now = 2_000;
  powerMonitor.emit('suspend');
  now = 3_000;
  powerMonitor.emit('resume');
  powerMonitor.emit('resume');
  expect(requests).toEqual([{ type: 'slept', from: 1_000, to: 3_000 }]);
});
