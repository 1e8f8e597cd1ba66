import { describe, expect, test } from 'vitest';
import { foldAlarms } from '../../../renderer/state/alarm-fold';
import type { Alarm } from '../../../renderer/state/alarms';

const alarm = (key: string, loud: boolean): Alarm => ({ key, loud, message: { code: 'link-lost' } });
const keys = (alarms: readonly Alarm[]) => alarms.map(({ key }) => key);
const NONE: ReadonlySet<string> = new Set();

describe('alarms across the desk', () => {
  test.each([0, 1, 2])('%d have a banner each', (count) => {
    const alarms = Array.from({ length: count }, (_, at) => alarm(`a${at}`, true));
    expect(foldAlarms(alarms, NONE)).toEqual({ shown: alarms, folded: [] });
  });

  test('of three and more, the worst has a banner and the others share a line', () => {
    const { shown, folded } = foldAlarms([alarm('a', true), alarm('b', true), alarm('c', false)], NONE);
    expect([keys(shown), keys(folded)]).toEqual([['a'], ['b', 'c']]);
  });

  test('one that sounds comes before those that were silenced or make no sound', () => {
    const alarms = [alarm('link', true), alarm('standstill', false), alarm('reader', true)];
    const { shown, folded } = foldAlarms(alarms, new Set(['link']));
    expect([keys(shown), keys(folded)]).toEqual([['reader'], ['link', 'standstill']]);
    expect(keys(foldAlarms(alarms.slice(1), NONE).shown)).toEqual(['reader', 'standstill']);
  });
});
