import type { MessageOf } from '../../domain/model/message';
import type { Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { readerKindRow, readerRow } from '../../wire/reader-rows';
import type { Handlers } from '../operation';
import { preflight } from '../preflight';
import { type ProblemAnswer, problem } from '../problem';
import type { ReaderProblemMessages } from '../reader-problem.messages';

type ReaderOperation =
  | 'listReaders'
  | 'listReaderKinds'
  | 'addReader'
  | 'changeReader'
  | 'removeReader'
  | 'setReaderLink'
  | 'getWireLog'
  | 'scanReaders'
  | 'listSerialPorts'
  | 'getPreflight';

const UNKNOWN = problem(404, 'unknown-reader', 'This station has no reader with this id.');

/** A search that takes longer has met a device that never answers. */
const SCAN_LIMIT_MS = 30_000;

export function readerRoutes(station: Station, countScreens: () => number): Pick<Handlers, ReaderOperation> {
  const { readers } = station;
  return {
    listReaders: ({ texts }) => ({ status: 200, body: { readers: readers.list().map((reader) => readerRow(texts, reader)) } }),
    listReaderKinds: ({ texts }) => ({ status: 200, body: { kinds: readers.kinds().map((kind) => readerKindRow(texts, kind)) } }),
    addReader: ({ body: { address }, texts }) => {
      const added = readers.add(address);
      if (added.ok) return { status: 201, body: readerRow(texts, added.reader) };
      return notLinked(texts, { code: 'reader-not-added', params: { problems: added.problems } });
    },
    changeReader: ({ path: { reader }, body: { address }, texts }) => {
      const changed = readers.change(reader, address);
      if (changed === null) return UNKNOWN;
      if (changed.ok) return { status: 200, body: readerRow(texts, changed.reader) };
      return notLinked(texts, { code: 'reader-not-changed', params: { problems: changed.problems } });
    },
    removeReader: async ({ path: { reader } }) => ((await readers.remove(reader)) ? { status: 204 } : UNKNOWN),
    setReaderLink: async ({ path: { reader }, body: { open } }) => ((await readers.setOpen(reader, open)) ? { status: 204 } : UNKNOWN),
    getWireLog: ({ path: { reader } }) => {
      const log = readers.wireLog(reader);
      return log === null ? UNKNOWN : { status: 200, type: 'text/plain', raw: log };
    },
    scanReaders: async () => ({ status: 200, body: { found: [...(await readers.scan(AbortSignal.timeout(SCAN_LIMIT_MS)))] } }),
    listSerialPorts: async () => ({
      status: 200,
      body: {
        ports: (await readers.ports()).map(({ stableId, serialNumber, ...port }) => ({
          ...port,
          stable_id: stableId,
          serial_number: serialNumber,
        })),
      },
    }),
    getPreflight: ({ texts }) => {
      const sight = { health: station.health(), readers: readers.list(), now: station.now(), screens: countScreens() };
      const checks = preflight(sight, texts);
      return { status: 200, body: { checks: [...checks] } };
    },
  };
}

function notLinked(texts: Texts, message: MessageOf<ReaderProblemMessages>): ProblemAnswer<409> {
  return problem(409, message.code, texts.say('problem', message));
}
