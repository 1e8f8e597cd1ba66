import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { LoadedAge } from '../../station/loaded-age';
import { useResource } from '../../station/use-resource';
import { Mark, Notice } from '../../ui/empty';
import { preflightText, preflightTone } from './preflight-summary';

const EVERY_MS = 2_000;
const ICON = { ok: CircleCheck, warning: TriangleAlert, problem: CircleX } as const;

/** What to look at before the gun, a line each. */
export function Preflight() {
  const { value, at, failure } = useResource('preflight', EVERY_MS);
  return (
    <section className="panel" aria-label="Before the gun">
      <div className="panel-head">
        <h2>Before the gun</h2>
        {value !== null && <Mark tone={preflightTone(value)}>{preflightText(value)}</Mark>}
        <LoadedAge at={at} />
      </div>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      <ul className="checks">
        {(value ?? []).map((check) => {
          const Icon = ICON[check.verdict];
          return (
            <li key={check.code + check.title} className={check.verdict}>
              <Icon aria-hidden size={22} />
              <span>
                <b>{check.title}</b> <span className="sr-only">({check.verdict})</span>
                <br />
                {check.sentence}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
