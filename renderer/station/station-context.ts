import { createContext, useContext } from 'react';
import type { Api, Schemas } from '../api/client';
import type { Outcome } from '../api/outcome';
import type { ResourceName } from '../state/resources';

/** What the screens of the desk work with. */
export interface StationClient {
  readonly api: Api;
  /** Reads a resource again; requests meanwhile lead to one more reading. */
  readonly reload: (name: ResourceName) => void;
  /**
   * Waits for a command, and says what came of it: the act with an undo button, or the station's refusal. `quiet` leaves a refusal
   * to the caller, which shows it at the field.
   */
  readonly run: <T>(command: Promise<Outcome<T>>, said?: ToastOptions<T>) => Promise<Outcome<T>>;
  readonly headers: () => Record<string, string>;
}

export interface ToastOptions<T> {
  readonly done?: (value: T) => string;
  readonly quiet?: boolean;
}

/** An answer with the act that was journalled. */
export type Executed = Schemas['Executed'];

export const StationContext = createContext<StationClient | null>(null);

export function useStation(): StationClient {
  const desk = useContext(StationContext);
  if (desk === null) throw new Error('useDesk outside of the desk');
  return desk;
}
