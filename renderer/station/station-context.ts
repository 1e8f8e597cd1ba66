import { createContext, useContext } from 'react';
import type { Texts } from '../../src/texts/texts';
import type { Api, Schemas } from '../api/client';
import type { ApiResult, Failure } from '../api/request';
import type { ResourceName } from '../state/resources';

/** The station as the screens of the desk use it. */
export interface StationClient {
  readonly api: Api;
  /** Texts of the messages that `run` shows. */
  readonly texts: Texts;
  /** Loads a resource again; calls while it is being loaded lead to one more load. */
  readonly reload: (name: ResourceName) => void;
  /** Waits for a command and shows its result: the action with an Undo button, or why the station refused it. */
  readonly run: <T>(command: Promise<ApiResult<T>>, toastOptions?: ToastOptions<T>) => Promise<ApiResult<T>>;
  /** Headers with the credentials of this desk. */
  readonly headers: () => Record<string, string>;
}

/** What `run` shows. */
export interface ToastOptions<T> {
  /** The message of a command that was carried out; left out for that of its action. */
  readonly done?: (value: T) => string;
  /** A refusal is not shown: the caller shows it at the field. */
  readonly quiet?: boolean;
  /** The message of a command that failed; left out, or null, for the reason that the station gave. */
  readonly failed?: (failure: Failure) => string | null;
}

/** The answer to a command: the action that was stored. */
export type Executed = Schemas['Executed'];

export const StationContext = createContext<StationClient | null>(null);

/** The station of this desk. Throws outside of `StationContext`. */
export function useStation(): StationClient {
  const station = useContext(StationContext);
  if (station === null) throw new Error('useStation outside of StationContext');
  return station;
}
