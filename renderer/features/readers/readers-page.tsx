import { Volume2 } from 'lucide-react';
import { useStore } from '../../state/store';
import { LoadedAge } from '../../station/loaded-age';
import { useResource } from '../../station/use-resource';
import { beep, canSound } from '../../ui/beep';
import { Button } from '../../ui/button';
import { Empty, Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { AddReader } from './add-reader';
import { Preflight } from './preflight';
import { ReaderCard } from './reader-card';
import { StationPanel } from './station-panel';
import './readers.css';

const EVERY_MS = 1_000;

/** The readers that the station itself talks to. */
export function ReadersPage() {
  const { value, at, failure } = useResource('readers', EVERY_MS);
  return (
    <>
      <div className="page-head">
        <h1>Readers</h1>
        <LoadedAge at={at} />
        <TestSound />
      </div>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      <div className="readers-columns">
        <div className="readers-list">
          {(value ?? []).map((reader) => (
            <ReaderCard key={reader.id} reader={reader} />
          ))}
          {value?.length === 0 && (
            <Panel>
              <Empty title="No reader on a cable">
                Plug one in and press “Look for readers”, or let a reader service send its reads to this station over the network.
              </Empty>
            </Panel>
          )}
        </div>
        <div className="readers-list">
          <Preflight />
          <AddReader />
          <StationPanel />
        </div>
      </div>
    </>
  );
}

function TestSound() {
  const toast = useStore((state) => state.toast);
  const muted = useStore((state) => state.muted);
  const refuse = (text: string): void => toast({ tone: 'refused', text, undo: null });
  const sound = (): void => {
    beep();
    if (!canSound()) refuse('This machine gives no sound. Check its volume and its loudspeaker.');
    else if (muted) refuse('This is how it would sound, but the alarm sound is turned off: turn it on with the loudspeaker at the top.');
  };
  return (
    <Button size="small" onClick={sound}>
      <Volume2 aria-hidden size={18} /> Test the alarm
    </Button>
  );
}
