import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { counted } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { Inline } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { ImportColumns } from './import-columns';
import { ImportLines } from './import-lines';
import { importObstacle, withoutRefused } from './import-report';
import { ImportSourceForm } from './import-source';
import { type Import, type ImportSource, useImport } from './use-import';
import './import.css';

interface PageProps {
  /** A list that was dropped already; null: it is still to be chosen. */
  readonly dropped: ImportSource | null;
  readonly onClose: () => void;
}

/** Riders from a list: chosen, looked at line by line, then taken as a whole. */
export function ImportPage({ dropped, onClose }: PageProps) {
  const [source, setSource] = useState(dropped);
  return (
    <section className="import-page" aria-label="Import riders">
      <div className="page-head">
        <h1>Import riders</h1>
        {source !== null && (
          <span className={classes(text['muted'], text['cut'])} title={source.name}>
            {source.name}
          </span>
        )}
        <Button onClick={onClose}>
          <X aria-hidden size={18} /> Close
        </Button>
      </div>
      {source === null ? (
        <ImportSourceForm onSource={setSource} />
      ) : (
        <Preview key={source.name} source={source} onOther={() => setSource(null)} onClose={onClose} />
      )}
    </section>
  );
}

interface PreviewProps {
  readonly source: ImportSource;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

function Preview({ source, onOther, onClose }: PreviewProps) {
  const list = useImport(source);
  const { report, failure, wishes } = list;
  if (failure !== null) {
    return (
      <>
        <Notice tone="bad">{failure}</Notice>
        <Inline>
          <Button variant="primary" onClick={onOther}>
            Choose another list
          </Button>
        </Inline>
      </>
    );
  }
  if (report === null) return <p className={text['muted']}>Reading the list…</p>;
  return (
    <>
      <ImportColumns report={report} wishes={wishes} onWishes={list.setWishes} />
      <ImportLines report={report} leftOut={wishes.leaveOut.length} />
      <Decide list={list} onOther={onOther} onClose={onClose} />
    </>
  );
}

function Decide({ list, onOther, onClose }: { readonly list: Import } & Omit<PreviewProps, 'source'>) {
  const [busy, setBusy] = useState(false);
  const { report, wishes } = list;
  if (report === null) return null;
  const obstacle = importObstacle(report);
  const fewer = report.refused === 0 ? null : withoutRefused(wishes, report);
  const takesAny = report.lines.length > report.refused;
  const take = async (): Promise<void> => {
    setBusy(true);
    const done = await list.take();
    setBusy(false);
    if (done) onClose();
  };
  return (
    <div className="import-decide">
      {obstacle !== '' && <Notice tone={report.refused > 0 ? 'warn' : 'info'}>{obstacle}</Notice>}
      <Inline>
        <Button variant="primary" disabled={obstacle !== '' || busy} onClick={() => void take()}>
          {takeText(report.added, report.changed)}
        </Button>
        {fewer !== null && takesAny && (
          <Button onClick={() => list.setWishes(fewer)}>Leave out {counted(report.refused, 'refused line', 'refused lines')}</Button>
        )}
        {wishes.leaveOut.length > 0 && (
          <Button onClick={() => list.setWishes({ ...wishes, leaveOut: [] })}>
            Look at {counted(wishes.leaveOut.length, 'line', 'lines')} left out
          </Button>
        )}
        <Button onClick={onOther}>Choose another list</Button>
      </Inline>
    </div>
  );
}

function takeText(added: number, changed: number): string {
  if (changed === 0) return `Add ${counted(added, 'rider', 'riders')}`;
  if (added === 0) return `Change ${counted(changed, 'rider', 'riders')}`;
  return `Add ${counted(added, 'rider', 'riders')}, change ${counted(changed, 'rider', 'riders')}`;
}
