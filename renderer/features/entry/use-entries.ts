import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Api } from '../../api/client';
import { useStore } from '../../state/store';
import { newKey } from '../../station/new-key';
import { machineStore } from '../../ui/storage';
import { type Entry, merged, readEntries, withChange, withUndo } from './entries';
import { nextToSend, send } from './entry-sender';

const KEY = 'racetag.entries';
const TRY_AGAIN_MS = 2_000;

/** The entries of this device, and what can be done with them. */
export interface Entries {
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** Saves a passing of the open race; an empty bib is set later. False while no race is known. */
  readonly add: (at: number, bib: string) => boolean;
  readonly setBib: (key: string, bib: string) => void;
  readonly undo: (key: string) => void;
}

/** Keeps the entries in the browser, and sends them until the station has answered. Without a token (`api` null) they wait. */
export function useEntries(api: Api | null, onRefused: () => void): Entries {
  const [entries, setEntries] = useState(stored);
  const change = useCallback((how: (before: readonly Entry[]) => readonly Entry[]) => {
    // What is stored may have come from another page of this browser: both keep all.
    const next = merged(how(stored()));
    machineStore.setItem(KEY, JSON.stringify(next));
    setEntries(next);
  }, []);
  useSending({ api, entries, change, onRefused });
  useEffect(() => {
    const look = ({ key }: StorageEvent): void => {
      if (key === KEY) setEntries(stored());
    };
    window.addEventListener('storage', look);
    return () => window.removeEventListener('storage', look);
  }, []);
  return useMemo(
    () => ({
      entries,
      add: (at, bib) => {
        const raceId = useStore.getState().live.race?.race_id;
        if (raceId === undefined) return false;
        const entry: Entry = { key: newKey(), raceId, at, bib, isInDoubt: false, act: null, undo: 'no', problem: '', version: 1 };
        change((before) => [...before, entry]);
        return true;
      },
      setBib: (key, bib) => change((before) => withChange(before, key, { bib, problem: '' })),
      undo: (key) => change((before) => withUndo(before, key)),
    }),
    [entries, change],
  );
}

interface Sending {
  readonly api: Api | null;
  readonly entries: readonly Entry[];
  readonly change: (how: (before: readonly Entry[]) => readonly Entry[]) => void;
  readonly onRefused: () => void;
}

/** Sends what has to be sent, one after the other in the order of time; after a failure a little later, for ever. */
function useSending({ api, entries, change, onRefused }: Sending): void {
  const isSending = useRef(false);
  const waitsUntil = useRef(0);
  const sendAll = useCallback(async (): Promise<void> => {
    if (api === null || isSending.current || performance.now() < waitsUntil.current) return;
    isSending.current = true;
    try {
      for (let entry = nextToSend(stored()); entry !== null; entry = nextToSend(stored())) {
        const { key } = entry;
        const attempt = await send(api, entry, () => change((before) => withChange(before, key, { isInDoubt: true })));
        if (Object.keys(attempt.change).length > 0) change((before) => withChange(before, key, attempt.change));
        if (attempt.next === 'go-on') continue;
        waitsUntil.current = performance.now() + TRY_AGAIN_MS;
        if (attempt.next === 'sign-in') onRefused();
        return;
      }
    } finally {
      isSending.current = false;
    }
  }, [api, change, onRefused]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry is sent at once
  useEffect(() => {
    void sendAll();
  }, [sendAll, entries]);
  useEffect(() => {
    const timer = setInterval(() => void sendAll(), TRY_AGAIN_MS / 2);
    return () => clearInterval(timer);
  }, [sendAll]);
}

function stored(): readonly Entry[] {
  return readEntries(machineStore.getItem(KEY));
}
