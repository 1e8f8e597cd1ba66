import { ZoneWatch } from '../src/zone-watch';

const watch = new ZoneWatch({ environment: process.env, elapsed: () => performance.now() });
const minutes = [0, 6].map((month) => -new Date(Date.UTC(2026, month, 1)).getTimezoneOffset());
process.stdout.write(JSON.stringify({ zone: watch.zone, minutes, finding: watch.finding()?.type ?? null }));
