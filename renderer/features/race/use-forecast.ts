import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/outcome';
import { useStation } from '../../station/station-context';

type Row = Schemas['StandingRow'];

/** A rider whose result would change. */
export interface Affected {
  readonly before: Row | null;
  readonly after: Row | null;
}

/** What would change. `riders` null: not known yet. */
export interface Forecast {
  readonly riders: readonly Affected[] | null;
  readonly failure: string | null;
}

export type Question =
  | { readonly rules: Schemas['RaceRules'] }
  | { readonly start_at: string }
  | { readonly stop_at: string }
  | { readonly correction: Schemas['Correction'] };

const NOTHING: Forecast = { riders: null, failure: null };
const TYPING_MS = 350;

/** What a change would do, asked a moment after it was last edited; null asks nothing. Nothing is stored by asking. */
export function useForecast(question: Question | null): Forecast {
  const { api } = useStation();
  const [forecast, setForecast] = useState(NOTHING);
  const body = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    setForecast(NOTHING);
    if (body === null) return;
    let gone = false;
    const timer = setTimeout(async () => {
      const answer = await request(api.POST('/race/forecast', { body: JSON.parse(body) }));
      if (gone) return;
      setForecast(answer.ok ? { riders: answer.value.riders, failure: null } : { riders: null, failure: answer.sentence });
    }, TYPING_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [api, body]);
  return forecast;
}
