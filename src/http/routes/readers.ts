import type { Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { readerKindRow, readerRow, serialPortRow } from '../../wire/readers-to-wire';
import type { Handlers } from '../operation';
import { type ProblemResponse, problem } from '../problem';

type ReaderOperation =
  | 'listReaders'
  | 'listReaderKinds'
  | 'addReader'
  | 'changeReader'
  | 'removeReader'
  | 'setReaderLink'
  | 'setReaderClock'
  | 'setReaderOperation'
  | 'getWireLog'
  | 'scanReaders'
  | 'listSerialPorts';

/** A search that takes longer has found a device that never answers. */
const MAX_SCAN_MS = 30_000;

export function readerRoutes(station: Station): Pick<Handlers, ReaderOperation> {
  const { readers } = station;
  return {
    listReaders: ({ texts }) => ({
      status: 200,
      body: { readers: readers.list().map((reader) => readerRow(reader, texts, station.race())) },
    }),
    listReaderKinds: ({ texts }) => ({ status: 200, body: { kinds: readers.kinds().map((kind) => readerKindRow(kind, texts)) } }),
    addReader: ({ body: { address }, texts }) => {
      const added = readers.add(address);
      if (added.ok) return { status: 201, body: readerRow(added.reader, texts, station.race()) };
      return problem(texts, 409, { code: 'reader-not-added', params: { problems: added.problems } });
    },
    changeReader: ({ path: { reader }, body: { address }, texts }) => {
      const changed = readers.change(reader, address);
      if (changed === null) return unknownReader(texts, reader);
      if (changed.ok) return { status: 200, body: readerRow(changed.reader, texts, station.race()) };
      return problem(texts, 409, { code: 'reader-not-changed', params: { problems: changed.problems } });
    },
    removeReader: async ({ path: { reader }, texts }) => ((await readers.remove(reader)) ? { status: 204 } : unknownReader(texts, reader)),
    setReaderLink: async ({ path: { reader }, body: { open }, texts }) =>
      (await readers.setOpen(reader, open)) ? { status: 204 } : unknownReader(texts, reader),
    setReaderClock: async ({ path: { reader }, texts }) => {
      const setting = await readers.setClock(reader);
      if (setting === null) return unknownReader(texts, reader);
      return setting === 'set' ? { status: 204 } : problem(texts, 409, { code: 'reader-clock-not-set', params: { why: setting } });
    },
    setReaderOperation: async ({ path, body: { operating }, texts }) =>
      operationAnswer(texts, { ...path, operating, setting: await readers.setOperation(path.reader, operating) }),
    getWireLog: ({ path: { reader }, texts }) => {
      const log = readers.wireLog(reader);
      return log === null ? unknownReader(texts, reader) : { status: 200, type: 'text/plain', raw: log };
    },
    scanReaders: async () => ({ status: 200, body: { found: [...(await readers.scan(AbortSignal.timeout(MAX_SCAN_MS)))] } }),
    listSerialPorts: async () => ({ status: 200, body: { ports: (await readers.ports()).map(serialPortRow) } }),
  };
}

interface SetOperation {
  readonly reader: string;
  readonly operating: boolean;
  /** Null for an unknown reader. */
  readonly setting: Awaited<ReturnType<Station['readers']['setOperation']>>;
}

function operationAnswer(
  texts: Texts,
  { reader, operating, setting }: SetOperation,
): { readonly status: 204 } | ProblemResponse<404> | ProblemResponse<409> {
  if (setting === null) return unknownReader(texts, reader);
  if (setting === 'set') return { status: 204 };
  return problem(texts, 409, { code: 'reader-operation-not-set', params: { operating, why: setting } });
}

function unknownReader(texts: Texts, reader: string): ProblemResponse<404> {
  return problem(texts, 404, { code: 'unknown-reader', params: { reader } });
}
