import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { LoadedAge } from '../../station/loaded-age';
import { useResource } from '../../station/use-resource';
import { Badge, Notice } from '../../ui/notice';
import { Panel, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { preflightText, preflightTone } from './preflight-summary';

const EVERY_MS = 2_000;
const ICON = { ok: CircleCheck, warning: TriangleAlert, problem: CircleX } as const;

/** What to look at before the gun, a line each. */
export function Preflight() {
  const { value, at, failure } = useResource('preflight', EVERY_MS);
  return (
    <Panel aria-label="Before the gun">
      <PanelHead>
        <h2>Before the gun</h2>
        {value !== null && <Badge tone={preflightTone(value)}>{preflightText(value)}</Badge>}
        <LoadedAge at={at} />
      </PanelHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      <ul className="checks">
        {(value ?? []).map((check) => {
          const Icon = ICON[check.verdict];
          return (
            <li key={check.code + check.title} className={check.verdict}>
              <Icon aria-hidden size={22} />
              <span>
                <b>{check.title}</b> <span className={text['spoken']}>({check.verdict})</span>
                <br />
                {check.sentence}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
