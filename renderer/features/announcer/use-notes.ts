import { useMemo } from 'react';
import type { Api } from '../../api/client';
import { request } from '../../api/request';
import { useLoaded } from '../../station/use-loaded';

/** Public notes of the jury by rider, oldest first. */
export type Notes = ReadonlyMap<string, readonly string[]>;

const EVERY_MS = 20_000;

/** The public notes on riders; empty until they are loaded. */
export function useNotes(api: Api): Notes {
  const load = useMemo(() => () => request(api.GET('/race/notes')), [api]);
  const { value } = useLoaded(load, EVERY_MS);
  return useMemo(() => {
    const notes = new Map<string, readonly string[]>();
    for (const { rider, text } of value?.notes ?? []) notes.set(rider, [...(notes.get(rider) ?? []), text]);
    return notes;
  }, [value]);
}
