import { readlinkSync, renameSync, symlinkSync } from 'node:fs';
import { systemZone } from '../src/zone-offset';
import { ZoneWatch } from '../src/zone-watch';

// Changes the zone of the computer, which `/etc/localtime` says, under a station that runs, and back. Prints what the station sees.
const LINK = '/etc/localtime';
const before = readlinkSync(LINK);
let now = 0;
const watch = new ZoneWatch({ environment: process.env, elapsed: () => now });
const set = systemZone() === 'Asia/Tokyo' ? 'America/New_York' : 'Asia/Tokyo';

function look(): object {
  now += 60_000;
  const finding = watch.finding();
  return { finding, zone: systemZone(), minutes: new Date(Date.UTC(2026, 5, 6)).getTimezoneOffset() };
}

function point(target: string): void {
  symlinkSync(target, `${LINK}.new`);
  renameSync(`${LINK}.new`, LINK);
}

const start = look();
point(`/usr/share/zoneinfo/${set}`);
const changed = { ...look(), set };
point(before);
process.stdout.write(JSON.stringify({ start, changed, back: look() }));
