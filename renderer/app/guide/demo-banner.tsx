import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import { type StationClient, useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button, ConfirmButton } from '../../ui/button';
import figures from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
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
      <div className={styles['acts']}>
        {isEnding ? (
          <EndChoice onBack={() => setIsEnding(false)} />
        ) : (
          <>
            {(state === 'running' || state === 'preparing') && (
              <Button size="small" onClick={() => void stop(station)}>
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
  return (
    <>
      <ConfirmButton size="small" confirm={words.keepConfirm} onConfirm={() => void end(station, 'keep', words.ended)}>
        {words.keep}
      </ConfirmButton>
      <ConfirmButton size="small" confirm={words.removeConfirm} onConfirm={() => void end(station, 'remove', words.ended)}>
        {words.remove}
      </ConfirmButton>
      <Button size="small" onClick={onBack}>
        {words.back}
      </Button>
    </>
  );
}

async function stop(station: StationClient): Promise<void> {
  await station.run(request(station.api.POST('/demo/stop')));
  station.reload('demo');
}

async function end(station: StationClient, race: 'keep' | 'remove', done: (race: string) => string): Promise<void> {
  await station.run(request(station.api.DELETE('/demo', { params: { query: { race } } })), { done: (ended) => done(ended.race) });
  station.reload('demo');
  station.reload('races');
}
