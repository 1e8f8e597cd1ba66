import type { SomeRiders, StartNoticeMessages } from '../../domain/model/start-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';

/** Notices about a start list that is going to be taken. */
export const startNoticeTexts: MessageTexts<StartNoticeMessages> = {
  'not-starting': (some, texts) => `Left out, because marked as DNS: ${bibs(some, texts)}.`,
  'without-rank': (some, texts) => `Without a rank, so ranked behind all others: ${bibs(some, texts)}.`,
  'unknown-bibs': (some, texts) => `The ranking names riders who are not in the race: ${bibs(some, texts)}.`,
  'unknown-categories': ({ categories }, { list }) => `No rider has this category: ${list(categories)}.`,
  'nobody-to-start': ({ riders }) =>
    riders === 0 ? 'No riders yet. Add riders or import your entry list first.' : 'No rider is left for this list.',
  'start-replaced': (some, texts) => `Another own start is replaced: ${bibs(some, texts)}.`,
  'has-laps': (some, texts) => `Laps are counted already, and may change: ${bibs(some, texts)}.`,
  'start-in-past': ({ now, ...some }, texts) => `The start is in the past (it is ${texts.time(now)}): ${bibs(some, texts)}.`,
  'start-before-gun': ({ gun_at, ...some }, texts) =>
    `The start is before the start of the race at ${texts.time(gun_at)}: ${bibs(some, texts)}.`,
  'start-shared': (some, texts) => `Not in this list, but starting at the same time as a rider who is: ${bibs(some, texts)}.`,
};

/** `bibs 1, 2 and 5 more`. */
export function bibs({ bibs: named, riders }: SomeRiders, { list }: Writer): string {
  const more = riders - named.length;
  const all = more > 0 ? [...named, counted(more, 'more', 'more')] : named;
  return `${riders === 1 ? 'bib' : 'bibs'} ${list(all)}`;
}
