import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import { type ApiResult, request } from '../../api/request';
import { type StationClient, useStation } from '../../station/station-context';

export type LogReport = Schemas['ReadImport'];

/** The log of a reader as it was chosen, and what people say of it. */
export interface ChosenLog {
  readonly name: string;
  readonly bytes: Blob;
  /** Empty: its lines name it. */
  readonly reader: string;
  /** Of times without a day; empty: that of the race. */
  readonly date: string;
  /** Of times that occur twice when clocks are put back; empty: nobody said. */
  readonly repeatedHour: '' | 'first' | 'second';
}

/** A log that is going to be imported. */
interface LogImport {
  /** What importing it would do; null until the station has answered. */
  readonly report: LogReport | null;
  /** Why it cannot be read as it was chosen; null if it can. */
  readonly failure: string | null;
  /** Imports it; true once its reads are stored. */
  readonly take: () => Promise<boolean>;
}

/** Pause after the last key before the station is asked. */
const TYPING_MS = 350;

/** Previews the import of a log, again whenever what people say of it changes. */
export function useLogImport(log: ChosenLog, done: (report: LogReport) => string): LogImport {
  const station = useStation();
  const [answer, setAnswer] = useState<ApiResult<LogReport> | null>(null);
  useEffect(() => {
    let isOver = false;
    setAnswer(null);
    const timer = setTimeout(async () => {
      const previewed = await send(station, log, true);
      if (!isOver) setAnswer(previewed);
    }, TYPING_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [station, log]);
  return {
    report: answer?.ok === true ? answer.value : null,
    failure: answer?.ok === false ? answer.sentence : null,
    take: async () => (await station.run(send(station, log, false), { done })).ok,
  };
}

function send(station: StationClient, { bytes, reader, date, repeatedHour }: ChosenLog, isPreview: boolean): Promise<ApiResult<LogReport>> {
  const query = {
    ...(reader.trim() === '' ? {} : { reader: reader.trim() }),
    ...(date === '' ? {} : { date }),
    ...(repeatedHour === '' ? {} : { repeated_hour: repeatedHour }),
    ...(isPreview ? { preview: 1 as const } : {}),
  };
  return request(
    station.api.POST('/reads/import', {
      params: { query },
      headers: { 'content-type': 'text/plain' },
      // Sent as it is: the station finds out the encoding.
      body: '',
      bodySerializer: () => bytes,
    }),
  );
}
