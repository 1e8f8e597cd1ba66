import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Api } from '../../api/client';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import { newKey } from '../../station/new-key';
import { machineStore } from '../../ui/storage';
import { type OwnReport, readOwnReports, withOwn } from './own-reports';

const KEY = 'racetag.reports';
const TRY_AGAIN_MS = 2_000;

/** The reports of this phone about one rider of the open race, and how another is made. */
export interface OwnReports {
  /** Oldest first. */
  readonly reports: readonly OwnReport[];
  readonly add: (report: Pick<OwnReport, 'what' | 'text' | 'at'>) => void;
}

/** Keeps reports in the browser, sends them until the station has answered, and follows what becomes of them. */
export function useOwnReports(api: Api, bib: string): OwnReports {
  const raceId = useStore((state) => state.live.race?.race_id ?? '');
  const [all, setAll] = useState(stored);
  const put = useCallback((report: OwnReport) => {
    const next = withOwn(stored(), report);
    machineStore.setItem(KEY, JSON.stringify(next));
    setAll(next);
  }, []);
  useSending(api, raceId, all, put);
  useStates(api, raceId, bib, put);
  return useMemo(
    () => ({
      reports: all.filter((report) => report.raceId === raceId && report.bib === bib),
      add: (report) => put({ ...report, key: newKey(), raceId, bib, state: 'unsent', reason: '' }),
    }),
    [all, raceId, bib, put],
  );
}

function useSending(api: Api, raceId: string, all: readonly OwnReport[], put: (report: OwnReport) => void): void {
  const isSending = useRef(false);
  const send = useCallback(async (): Promise<void> => {
    const next = stored().find((report) => report.state === 'unsent' && report.raceId === raceId);
    if (next === undefined || isSending.current) return;
    isSending.current = true;
    const { key, bib, what, text, at } = next;
    const body = { key, race_id: raceId, bib, what, text, ...(at === null ? {} : { at: new Date(at).toISOString() }) };
    const answer = await request(api.POST('/reports', { body }));
    isSending.current = false;
    if (answer.ok) put({ ...next, state: answer.value.report.state, reason: answer.value.report.reason });
    // Whatever else the station says, it says again; everything before that may be over soon.
    else if ([404, 409, 413, 422].includes(answer.status) && answer.code !== 'other-race') {
      put({ ...next, state: 'refused', reason: answer.sentence });
    }
  }, [api, raceId, put]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new report is sent at once
  useEffect(() => {
    void send();
  }, [send, all]);
  useEffect(() => {
    const timer = setInterval(() => void send(), TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [send]);
}

/** Asks what became of the reports whenever some change, and after each correction, which may have been undone. */
function useStates(api: Api, raceId: string, bib: string, put: (report: OwnReport) => void): void {
  const changes = useStore((state) => `${state.live.reportChanges} ${state.live.rosterChanges} ${state.link.kind}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change makes what is known stale
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      for (const report of stored()) {
        if (report.raceId !== raceId || report.bib !== bib || report.state === 'unsent' || report.state === 'refused') continue;
        const answer = await request(api.GET('/reports/{report}', { params: { path: { report: report.key } } }));
        if (isOver) return;
        if (answer.ok) {
          const { state, reason } = answer.value.report;
          if (state !== report.state || reason !== report.reason) put({ ...report, state, reason });
        }
      }
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [api, raceId, bib, changes, put]);
}

function stored(): readonly OwnReport[] {
  return readOwnReports(machineStore.getItem(KEY));
}
