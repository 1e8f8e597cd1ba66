import type { BornDoubt } from './born';
import type { ListNotice } from './list-notice.messages';
import type { ListedLine } from './listed-lines';

/** So many cells that could not be read are named; of more, the number. */
const MAX_NAMED = 20;
const DOUBTS: readonly BornDoubt[] = ['day-first', 'century', 'serial'];

/** Notices about cells that could not be read, or were read with an assumption, and about relays with a line for each member. */
export function cellNotices(lines: readonly ListedLine[], relays: number): readonly ListNotice[] {
  const unread = lines.flatMap((line) => line.unread);
  const named = unread.slice(0, MAX_NAMED).map(({ line, heading, text }): ListNotice => {
    return { line, message: { code: 'unread-cell', params: { heading, text } } };
  });
  const more = unread.length - named.length;
  const doubts = lines.flatMap((line) => line.doubts);
  const assumed = DOUBTS.flatMap((doubt) => {
    const [first, ...others] = doubts.filter((one) => one.doubt === doubt);
    if (first === undefined) return [];
    const { text, born } = first;
    return [about({ code: 'assumed-births', params: { assumed: doubt, cells: others.length + 1, text, born } })];
  });
  return [
    ...(relays === 0 ? [] : [about({ code: 'relay-lines', params: { relays } })]),
    ...assumed,
    ...named,
    ...(more > 0 ? [about({ code: 'more-unread-cells', params: { cells: more } })] : []),
  ];
}

function about(message: ListNotice['message']): ListNotice {
  return { line: null, message };
}
