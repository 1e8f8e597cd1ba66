import { ipicoAt, ipicoPieces } from '../../readers/kit/ipico-line';
import { utcInstant } from '../../readers/kit/wall-time';
import type { LogLine, TextLine } from './logged-read';

/** Whether lines look like those that Ipico readers and Trident's Time Machine store. */
export function isIpicoLog(lines: readonly TextLine[]): boolean {
  const like = lines.filter(({ text }) => /^a[abc][0-9a-f]{8}/i.test(text.trim())).length;
  return like * 2 > lines.length;
}

/** The reads of a line; several where line ends were lost. */
export function ipicoLine({ line, text }: TextLine): readonly LogLine[] {
  return ipicoPieces(text.trim()).map((piece): LogLine => {
    // The time is kept as the reader shows it: which instant that is depends on the lines around it.
    const parsed = ipicoAt(piece, utcInstant);
    switch (parsed.type) {
      case 'observation':
      case 'passing': {
        const { tag, antenna, rssi, readerAt: local, extra } = parsed.read;
        if (local === null) return { kind: 'refused', line, text: piece, message: { code: 'no-time', params: { text: piece } } };
        const kind = parsed.type === 'passing' ? parsed.kind : 'arrive';
        const printed = { kind: 'dated', local } as const;
        return { kind: 'read', read: { line, tag, printed, time: piece, kind, antenna, rssi, origin: null, extra } };
      }
      case 'unreadable':
        return { kind: 'refused', line, text: piece, message: { code: 'damaged-line', params: {} } };
      default:
        return { kind: 'other' };
    }
  });
}
