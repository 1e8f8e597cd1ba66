import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { PLACES } from '../../state/pages';
import { LoadedAge } from '../../station/loaded-age';
import { useAddress } from '../../station/use-address';
import { useResource } from '../../station/use-resource';
import { Badge, Notice } from '../../ui/notice';
import { Panel, PanelHead } from '../../ui/panel';
import { showPart } from '../../ui/show-part';
import text from '../../ui/text.module.css';
import { sayWire, useTexts } from '../../ui/texts';
import styles from './preflight.module.css';
import { preflightText, preflightTone } from './preflight-summary';

const RELOAD_EVERY_MS = 2_000;
const ICON = { ok: CircleCheck, warning: TriangleAlert, problem: CircleX } as const;

/** The checks before the start, a line each. */
export function Preflight() {
  const page = useTexts();
  const texts = page.catalogue.screens.readers.preflight;
  const { value, at, failure } = useResource('preflight', RELOAD_EVERY_MS);
  const panel = useRef<HTMLElement>(null);
  useAddress((fragment) => {
    if (fragment === PLACES.check && panel.current !== null) showPart(panel.current);
  });
  return (
    <Panel ref={panel} aria-label={texts.title}>
      <PanelHead>
        <h2>{texts.title}</h2>
        {value !== null && (
          <span className={styles['summary']}>
            <Badge tone={preflightTone(value)}>{preflightText(value, texts)}</Badge>
          </span>
        )}
        <LoadedAge at={at} failed={failure !== null} />
      </PanelHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      <ul className={styles['checks']}>
        {(value ?? []).map((check) => {
          const Icon = ICON[check.verdict];
          return (
            <li key={check.code + check.title} className={styles[check.verdict]}>
              <Icon aria-hidden size={22} />
              <span>
                <b>{sayWire(page, 'preflight', { wire: check, fallback: check.title }, 'title_')}</b>{' '}
                <span className={text['spoken']}>({texts.verdict[check.verdict]})</span>
                <br />
                {sayWire(page, 'preflight', { wire: check, fallback: check.sentence }, 'sentence_')}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
