import { FlaskConical, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import { type StationClient, useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import figures from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import styles from './demo-banner.module.css';

const EVERY_MS = 2_000;

/** Says on every page that the open race is a demo, and ends it. Nothing while another race is open. */
export function DemoBanner() {
  const isDemo = useStore((state) => state.live.race?.demo === true);
  return isDemo ? <Banner /> : null;
}

function Banner() {
  const station = useStation();
  const texts = useTexts();
  const { banner: words } = texts.catalogue.screens.guide;
  const demo = useResource('demo', EVERY_MS).value;
  const [isEnding, setIsEnding] = useState(false);
  const state = demo?.state ?? 'none';
  const fault = demo?.fault ?? null;
  const real = demo?.real_reads ?? [];
  return (
    <section className={styles['banner']} aria-label={words.label} data-demo={state}>
      <FlaskConical aria-hidden size={22} />
      <span className={styles['text']}>
        {words.states[state]}{' '}
        {fault === null ? (
          <span className={figures['num']}>{words.reads(demo?.reads ?? 0)}</span>
        ) : (
          sayWire(texts, 'program', { wire: fault, fallback: fault.text })
        )}
      </span>
      {real.length > 0 && (
        <strong className={styles['real']} role="alert">
          <TriangleAlert aria-hidden size={20} />
          <span>{words.realReads(sum(real), texts.list(real.map(({ reader }) => reader)))}</span>
        </strong>
      )}
      <div className={styles['acts']}>
        {isEnding ? (
          <EndChoice onBack={() => setIsEnding(false)} />
        ) : (
          <>
            {(state === 'running' || state === 'preparing') && (
              <Button size="small" changes="race" onClick={() => void stop(station)}>
                {words.stop}
              </Button>
            )}
            <Button size="small" onClick={() => setIsEnding(true)}>
              {words.end}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function EndChoice({ onBack }: { readonly onBack: () => void }) {
  const station = useStation();
  const { banner: words } = useScreenTexts().guide;
  const [isEnding, whileEnding] = useBusy(useScreenTexts().app.work.demoEnd);
  return (
    <>
      <Button size="small" disabled={isEnding} changes="race" onClick={() => whileEnding(() => end(station, 'keep', words))}>
        {words.keep}
      </Button>
      <Button size="small" disabled={isEnding} changes="race" onClick={() => whileEnding(() => end(station, 'remove', words))}>
        {words.remove}
      </Button>
      <Button size="small" onClick={onBack}>
        {words.back}
      </Button>
    </>
  );
}

function sum(senders: Schemas['Demo']['real_reads']): number {
  return senders.reduce((all, { reads }) => all + reads, 0);
}

async function stop(station: StationClient): Promise<void> {
  await station.run(request(station.api.POST('/demo/stop')));
  station.reload('demo');
}

type Words = ReturnType<typeof useScreenTexts>['guide']['banner'];

async function end(station: StationClient, race: 'keep' | 'remove', words: Words): Promise<void> {
  await station.run(request(station.api.DELETE('/demo', { params: { query: { race } } })), {
    done: ({ race: name, taken_reads: taken }) => (taken === 0 ? words.ended(name) : words.endedWith(name, taken)),
  });
  station.reload('demo');
  station.reload('races');
}
