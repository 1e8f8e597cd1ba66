import type { EpochMs } from '../../domain/model/time';
import { ipico, ipicoPieces } from '../../readers/lines/ipico';
import type { LogLine, TextLine } from './logged-read';

/** Whether lines look like those that Ipico readers and Trident's Time Machine store. */
export function isIpicoLog(lines: readonly TextLine[]): boolean {
  const like = lines.filter(({ text }) => /^a[abc][0-9a-f]{8}/i.test(text.trim())).length;
  return like * 2 > lines.length;
}

/** The reads of a line; several where line ends were lost. `near` only decides between the two hours when clocks are put back. */
export function ipicoLine({ line, text }: TextLine, near: EpochMs): readonly LogLine[] {
  return ipicoPieces(text.trim()).map((piece): LogLine => {
    const parsed = ipico(piece, near);
    switch (parsed.type) {
      case 'observation':
      case 'passing': {
        const { tag, antenna, rssi, readerAt, extra } = parsed.read;
        if (readerAt === null) return { kind: 'refused', line, text: piece, message: { code: 'no-time', params: { text: piece } } };
        const kind = parsed.type === 'passing' ? parsed.kind : 'arrive';
        return { kind: 'read', read: { line, tag, at: readerAt, kind, antenna, rssi, origin: null, extra } };
      }
      case 'unreadable':
        return { kind: 'refused', line, text: piece, message: { code: 'damaged-line', params: {} } };
      default:
        return { kind: 'other' };
    }
  });
}
