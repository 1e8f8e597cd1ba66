import { Volume2 } from 'lucide-react';
import { useStation } from '../../state/store';
import { Button } from '../../ui/button';
import { Empty, Notice } from '../../ui/empty';
import { beep, canSound } from '../desk/beep';
import { LoadedAge } from '../desk/loaded-age';
import { useResource } from '../desk/use-resource';
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
            <section className="panel">
              <Empty title="No reader on a cable">
                Look for one on the right, or let a reader service send its reads to this station over the network.
              </Empty>
            </section>
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
  const toast = useStation((state) => state.toast);
  return (
    <Button
      look={['small']}
      onClick={() => {
        beep();
        if (!canSound()) toast({ tone: 'refused', text: 'This machine gives no sound. Check its volume and its loudspeaker.', undo: null });
      }}
    >
      <Volume2 aria-hidden size={18} /> Test the alarm
    </Button>
  );
}
