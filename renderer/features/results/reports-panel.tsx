import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { timeAndDay } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { Panel, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { OpenReport } from './open-report';
import styles from './reports-panel.module.css';

type Report = Schemas['Report'];

/** What riders report to be wrong: each open one as a ready correction, then the settled ones. */
export function ReportsPanel() {
  const texts = useScreenTexts().results.reports;
  const { value, failure } = useResource('reports');
  const [chosen, setChosen] = useState<string | null>(null);
  const reports = value?.reports ?? [];
  const open = reports.filter(isOpen);
  const settled = reports.filter((report) => !isOpen(report));
  const race = useStore((state) => state.live.race?.race_id ?? '');
  const left = useStore((state) => state.drafts.report);
  const keyOf = ({ report }: Report): string => `${race} ${report}`;
  const shown = open.find(({ report }) => report === chosen) ?? open.find((report) => keyOf(report) in left) ?? open[0];
  useDecidedElsewhere(settled, keyOf);
  return (
    <Panel aria-label={texts.title}>
      <PanelHead>
        <h2>{open.length === 0 ? texts.title : texts.titleWith(open.length)}</h2>
        {value !== null && <Accepting accepting={value.accepting} />}
      </PanelHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {open.length === 0 && <p className={text['muted']}>{texts.none}</p>}
      <ul className={classes(text['plainList'], styles['reports'])}>
        {open.map((report) =>
          report === shown ? (
            <OpenReport key={report.report} report={report} draftKey={keyOf(report)} />
          ) : (
            <li key={report.report}>
              <Button size="small" variant="quiet" onClick={() => setChosen(report.report)}>
                {texts.line(report.bib, texts.faults[report.what], timeAndDay(Date.parse(report.received_at)))}
              </Button>
            </li>
          ),
        )}
      </ul>
      {settled.length > 0 && (
        <details>
          <summary>{texts.settled(settled.length)}</summary>
          <ul className={classes(text['plainList'], styles['reports'])}>
            {settled.map((report) => (
              <li key={report.report} className={styles['settled']}>
                {texts.line(report.bib, texts.faults[report.what], timeAndDay(Date.parse(report.received_at)))}{' '}
                <b>{report.state === 'corrected' ? texts.corrected : texts.unchanged(report.reason)}</b>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

/** Drops what was typed about reports that another desk decided. */
function useDecidedElsewhere(settled: readonly Report[], keyOf: (report: Report) => string): void {
  const { drafts, setDraft } = useStore.getState();
  const stale = settled.map(keyOf).filter((key) => key in drafts.report);
  useEffect(() => {
    for (const key of stale) setDraft('report', key, null);
  });
}

function isOpen({ state }: Report): boolean {
  return state === 'new' || state === 'seen';
}

function Accepting({ accepting }: { readonly accepting: boolean }) {
  const station = useStation();
  const texts = useScreenTexts().results.reports;
  const change = async (next: boolean): Promise<void> => {
    await station.run(request(station.api.PUT('/reports', { body: { accepting: next } })), {
      done: () => (next ? texts.switchedOn : texts.switchedOff),
    });
    station.reload('reports');
  };
  return (
    <label className={styles['accepting']}>
      <input type="checkbox" checked={accepting} onChange={(event) => void change(event.currentTarget.checked)} />
      {texts.accepting}
    </label>
  );
}
