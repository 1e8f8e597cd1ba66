import { useCallback, useEffect, useState } from 'react';
import { type Outcome, request } from '../../api/outcome';
import { useStore } from '../../state/store';
import { type StationClient, useStation } from '../../station/station-context';
import { DEFAULT_OPTIONS, type ImportOptions, type ImportReport, importQuery } from './import-report';

/** A list as it was chosen, dropped or pasted. */
export interface ImportSource {
  readonly name: string;
  readonly bytes: Blob;
}

/** The file as it is now: one that is changed on the disk afterwards could not be read any more. */
export async function sourceOf(file: File): Promise<ImportSource> {
  return { name: file.name, bytes: new Blob([await file.arrayBuffer()]) };
}

export interface Import {
  readonly wishes: ImportOptions;
  readonly setWishes: (wishes: ImportOptions) => void;
  /** What would happen; null until the station has said. */
  readonly report: ImportReport | null;
  /** Why the list cannot even be read. */
  readonly failure: string | null;
  /** Takes the list; true when that is done. */
  readonly take: () => Promise<boolean>;
}

/** What taking the list would do, asked again whenever the wishes or the participants change, until it is taken. */
export function useImport(source: ImportSource): Import {
  const desk = useStation();
  const roster = useStore((state) => state.live.rosterChanges);
  const [wishes, setWishes] = useState(DEFAULT_OPTIONS);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other participants may make of the list something else
  useEffect(() => {
    let gone = false;
    void send(desk, source, { ...importQuery(wishes), preview: 1 }).then((answer) => {
      if (gone) return;
      if (answer.ok) setReport(answer.value);
      setFailure(answer.ok ? null : answer.sentence);
    });
    return () => {
      gone = true;
    };
  }, [desk, source, wishes, roster]);

  const take = useCallback(async () => {
    const answer = await desk.run(send(desk, source, importQuery(wishes)));
    return answer.ok;
  }, [desk, source, wishes]);

  return { wishes, setWishes, report, failure, take };
}

type Query = ReturnType<typeof importQuery> & { readonly preview?: 1 };

function send(desk: StationClient, { bytes }: ImportSource, query: Query): Promise<Outcome<ImportReport>> {
  return request(
    desk.api.POST('/participants/import', {
      params: { query },
      headers: { 'content-type': 'text/csv' },
      // Sent as it is: which characters the bytes mean is for the station to find out.
      body: '',
      bodySerializer: () => bytes,
    }),
  );
}
