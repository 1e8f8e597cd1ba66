import { Volume2 } from 'lucide-react';
import { useStore } from '../../state/store';
import { LoadedAge } from '../../station/loaded-age';
import { useResource } from '../../station/use-resource';
import { allowSound, beep } from '../../ui/beep';
import { Button } from '../../ui/button';
import { Empty, Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { AddReader } from './add-reader';
import { ImportLog } from './import-log';
import { Preflight } from './preflight';
import { ReaderCard } from './reader-card';
import styles from './readers-page.module.css';
import { SenderCard } from './sender-card';
import { StationPanel } from './station-panel';

const RELOAD_EVERY_MS = 1_000;

/** The readers that the station itself is connected to, the reader services that send to it, the checks before the start, and the station. */
export function ReadersPage() {
  const texts = useScreenTexts().readers;
  const { value, at, failure } = useResource('readers', RELOAD_EVERY_MS);
  const senders = useResource('health').value?.senders ?? [];
  return (
    <>
      <PageHead title={texts.title} end={<TestAlarm />}>
        <LoadedAge at={at} failed={failure !== null} />
      </PageHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      <div className={styles['columns']}>
        <div className={styles['column']}>
          {(value ?? []).map((reader) => (
            <ReaderCard key={reader.id} reader={reader} />
          ))}
          {senders.map((sender) => (
            <SenderCard key={`${sender.source} ${sender.reader} ${sender.serial ?? ''}`} sender={sender} />
          ))}
          {value?.length === 0 && senders.length === 0 && (
            <Panel>
              <Empty title={texts.none}>{texts.noneHint}</Empty>
            </Panel>
          )}
        </div>
        <div className={styles['column']}>
          <Preflight />
          <AddReader />
          <ImportLog />
          <StationPanel />
        </div>
      </div>
    </>
  );
}

function TestAlarm() {
  const texts = useScreenTexts().readers;
  const toast = useStore((state) => state.toast);
  const muted = useStore((state) => state.muted);
  const warn = (text: string): void => toast({ tone: 'refused', text, undo: null });
  const test = async (click: Event): Promise<void> => {
    if (!(await allowSound(click))) return warn(texts.noSound);
    beep();
    if (muted) warn(texts.muted);
  };
  return (
    <Button size="small" onClick={(event) => void test(event.nativeEvent)}>
      <Volume2 aria-hidden size={18} /> {texts.testAlarm}
    </Button>
  );
}
