import { useEffect, useState } from 'react';
import type { Schemas } from '../api/client';
import { request } from '../api/request';
import { useStation } from './station-context';

type Row = Schemas['StandingRow'];

/** A rider whose result would change. */
export interface Affected {
  readonly before: Row | null;
  readonly after: Row | null;
}

/** The start of a wave before and after a change, ISO-8601; null where it has none. */
export interface WaveMove {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly moves: boolean;
}

/** What a change would alter. `riders` is null until the station has answered. */
export interface Forecast {
  readonly riders: readonly Affected[] | null;
  /** When each wave would start; empty until the station has answered. */
  readonly waves: readonly WaveMove[];
  /** What else the timekeeper should know, such as waves that do not move with the gun. */
  readonly warnings: readonly Schemas['RuleNotice'][];
  /** Why a passing would count for nothing; null when it would count, and for other changes. */
  readonly not_counted: Schemas['NotCounted'];
  readonly failure: string | null;
}

/** A change whose effect can be forecast. */
export type Question =
  | { readonly rules: Schemas['RaceRules'] }
  | { readonly start_at: string }
  | { readonly wave_start: Schemas['WaveStart'] }
  | { readonly stop_at: string }
  | { readonly correction: Schemas['Correction'] }
  | { readonly take: readonly string[] };

const NOTHING: Forecast = { riders: null, waves: [], warnings: [], not_counted: null, failure: null };
/** Pause after the last key before the station is asked. */
const TYPING_MS = 350;

/** Asks the station what a change would alter, shortly after it was last edited; null asks nothing. The station stores nothing. */
export function useForecast(question: Question | null): Forecast {
  const { api } = useStation();
  const [forecast, setForecast] = useState(NOTHING);
  const body = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    setForecast(NOTHING);
    if (body === null) return;
    let isOver = false;
    const timer = setTimeout(async () => {
      const answer = await request(api.POST('/race/forecast', { body: JSON.parse(body) }));
      if (isOver) return;
      setForecast(answer.ok ? { ...answer.value, failure: null } : { ...NOTHING, failure: answer.sentence });
    }, TYPING_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [api, body]);
  return forecast;
}
