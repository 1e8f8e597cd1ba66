// `npm run bench`, or a part of it: `npm run bench -- latency open`. Starts the built station as a child with a temporary folder, talks
// to it over 127.0.0.1 only, and prints the measurements. Linux: processor time and memory come from /proc.
import { cpus, release } from 'node:os';
import { acts } from './bench/acts.mjs';
import { course } from './bench/course.mjs';
import { disk } from './bench/disk.mjs';
import { eventDay } from './bench/event-day.mjs';
import { exporting } from './bench/exports.mjs';
import { intake } from './bench/intake.mjs';
import { latency } from './bench/latency.mjs';
import { machines } from './bench/machines.mjs';
import { opening } from './bench/opening.mjs';
import { readers } from './bench/readers.mjs';
import { relays } from './bench/relays.mjs';
import { senders } from './bench/senders.mjs';
import { crowd, stalled } from './bench/subscribers.mjs';

/** @type {Readonly<Record<string, () => Promise<void>>>} */
const PARTS = {
  disk,
  intake,
  latency,
  crowd,
  stalled,
  open: () => opening(),
  event: eventDay,
  exports: exporting,
  acts,
  readers,
  senders,
  course,
  relays,
  machines,
};

// Each child ends with this process, and there may be many.
process.setMaxListeners(0);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`There is no part “${unknown.join(' ')}”. Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${process.platform} ${release()}`);
for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) await PARTS[name]?.();
process.exit(0);
