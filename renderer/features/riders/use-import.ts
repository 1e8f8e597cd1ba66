import { useCallback, useEffect, useState } from 'react';
import { EXPORT_FORMATS } from '../../../src/wire/shared/export-formats';
import { type ApiResult, request } from '../../api/request';
import { useStore } from '../../state/store';
import { type StationClient, useStation } from '../../station/station-context';
import { DEFAULT_OPTIONS, type ImportOptions, type ImportReport, importQuery } from './import-report';

/** A list as it was chosen, dropped or pasted. */
export interface ImportSource {
  readonly name: string;
  readonly type: 'text/csv' | typeof WORKBOOK;
  readonly bytes: Blob;
}

/** The media type of Excel workbooks. */
const WORKBOOK = EXPORT_FORMATS.xlsx.mediaType;

/** First bytes of the files of spreadsheet programs: of archives, and of Excel before 2007. Their names say less. */
const MARKS = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/** Reads the file into memory: a browser cannot read a file that was changed on the disk after it was chosen. */
export async function sourceOf(file: File): Promise<ImportSource> {
  const content = await file.arrayBuffer();
  const start = new Uint8Array(content, 0, Math.min(4, content.byteLength));
  const isWorkbook = MARKS.some((mark) => mark.every((byte, index) => start[index] === byte));
  return { name: file.name, type: isWorkbook ? WORKBOOK : 'text/csv', bytes: new Blob([content]) };
}

/** The cells that somebody pasted. */
export function pastedSource(name: string, text: string): ImportSource {
  return { name, type: 'text/csv', bytes: new Blob([text]) };
}

/** An import in preparation. */
export interface Import {
  readonly options: ImportOptions;
  readonly setOptions: (options: ImportOptions) => void;
  /** What the import would do; null until the station has answered. */
  readonly report: ImportReport | null;
  /** Whether the report is that of the present options; false from a choice on until the station has answered it. */
  readonly isCurrent: boolean;
  /** Why the list cannot be read; null if it can. */
  readonly failure: string | null;
  /** Imports the list; true once that is done. */
  readonly take: () => Promise<boolean>;
}

/** Previews the import of a list, again whenever its options or the registered riders change. */
export function useImport(source: ImportSource): Import {
  const station = useStation();
  const roster = useStore((state) => state.live.rosterChanges);
  const [options, setOptions] = useState(DEFAULT_OPTIONS);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [reported, setReported] = useState<ImportOptions | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same list does something else to other riders
  useEffect(() => {
    let isOver = false;
    void send(station, source, { ...importQuery(options), preview: 1 }).then((answer) => {
      if (isOver) return;
      if (answer.ok) {
        setReport(answer.value);
        setReported(options);
      }
      setFailure(answer.ok ? null : answer.sentence);
    });
    return () => {
      isOver = true;
    };
  }, [station, source, options, roster]);

  const take = useCallback(async () => {
    const answer = await station.run(send(station, source, importQuery(options)));
    return answer.ok;
  }, [station, source, options]);

  return { options, setOptions, report, isCurrent: reported === options, failure, take };
}

type Query = ReturnType<typeof importQuery> & { readonly preview?: 1 };

function send(station: StationClient, { bytes, type }: ImportSource, query: Query): Promise<ApiResult<ImportReport>> {
  return request(
    station.api.POST('/participants/import', {
      params: { query },
      headers: { 'content-type': type },
      // Sent as it is: the station finds out what it holds.
      body: '',
      bodySerializer: () => bytes,
    }),
  );
}
