import type { Texts } from '../../../src/texts/texts';
import type { Schemas } from '../../api/client';
import { age } from '../../ui/format';
import type { BadgeTone } from '../../ui/notice';

type Machine = Schemas['Machine'];
type Words = Texts['catalogue']['screens']['machines'];

const BAD: ReadonlySet<Machine['state']> = new Set([
  'cut-off',
  'refused',
  'differs',
  'two-machines',
  'copied-folder',
  'no-broker',
  'broker-refused',
  'broker-full',
  'foreign-stream',
  'unfit-stream',
  'other-journal',
  'two-hubs',
  'certificate-expired',
  'certificate-unknown',
  'certificate-name',
  'hub-fault',
  'no-station',
  'needs-https',
  'needs-http',
  'older-file',
]);

/** What a machine's state means for the race: green, look at it, act now. */
export function stateTone(state: Machine['state']): BadgeTone {
  if (state === 'live') return 'ok';
  if (state === 'catching-up') return 'info';
  return BAD.has(state) ? 'bad' : 'warn';
}

/** The role of another station: one that is followed is a hub to people, whatever it was started as. */
export function otherRole(role: Machine['role']): Machine['role'] {
  return role === 'alone' ? 'hub' : role;
}

/** The figures of a machine; `now` is the station's clock. Nothing is said of what cannot be known. */
export function machineFigures({ heard_at: heardAt, behind, waiting, clock_ms: clock }: Machine, now: number, words: Words): string {
  return [
    heardAt === null ? words.neverHeard : words.heard(age(now - Date.parse(heardAt))),
    ...(behind === null ? [] : [words.behind(behind)]),
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
    ...(clock === null ? [] : [words.clock(signedSpan(clock))]),
  ].join(' · ');
}

/** `+120 ms`, `−2.3 s`, `0 ms`. */
function signedSpan(ms: number): string {
  const sign = ms === 0 ? '' : ms > 0 ? '+' : '−';
  const length = Math.abs(ms);
  // Number and unit stay in one line.
  return `${sign}${length < 1_000 ? `${length} ms` : age(length)}`.replace(' ', '\u00a0');
}
