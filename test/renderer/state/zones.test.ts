import { expect, test } from 'vitest';
import { applyMessages, EMPTY_LIVE } from '../../../renderer/state/live';
import { twoZones } from '../../../renderer/state/zones';

test.each([
  [60, 60, null],
  [60, null, null],
  [60, 120, { here: 'UTC+01:00', station: 'UTC+02:00' }],
  [0, -210, { here: 'UTC+00:00', station: 'UTC-03:30' }],
  [345, 0, { here: 'UTC+05:45', station: 'UTC+00:00' }],
])(
  'a device that is %s minutes ahead of UTC beside a station that is %s ahead names both zones where they differ',
  (device, station, zones) => {
    expect(twoZones(device, station)).toEqual(zones);
  },
);

test('the zone of the station is known from its first word on the race, and also in the next race', () => {
  const race = { race_id: 'r' } as never;
  const known = applyMessages(EMPTY_LIVE, [{ type: 'race_updated', race, now: '2026-06-06T12:00:00.000Z', utc_offset_min: 120 }], 0);
  expect(known?.utcOffsetMin).toBe(120);
  expect(known && applyMessages(known, [{ type: 'race_reset', race_id: 'q' }], 0)?.utcOffsetMin).toBe(120);
});
