import { TriangleAlert, VolumeX } from 'lucide-react';
import { useId } from 'react';
import type { Alarm } from '../state/alarms';
import { useStore } from '../state/store';
import { canSound } from '../ui/beep';
import { Button } from '../ui/button';
import { age } from '../ui/format';
import { Ticking } from '../ui/ticking';
import { useAlarmSound, useAlarms } from './use-alarms';

/** What is wrong, across the whole window, and to be heard until it is silenced: nobody has to look for it, and it goes by itself. */
export function AlarmBanners() {
  const alarms = useAlarms();
  useAlarmSound(alarms);
  return (
    <div className="banners" role="alert" aria-atomic="false">
      {alarms.map((alarm) => (
        <Banner key={alarm.key} alarm={alarm} />
      ))}
    </div>
  );
}

function Banner({ alarm }: { readonly alarm: Alarm }) {
  const textId = useId();
  const isSilenced = useStore((state) => state.silenced.has(alarm.key));
  return (
    <div className={['banner', ...(alarm.loud ? ['loud'] : []), ...(isSilenced ? ['silenced'] : [])].join(' ')}>
      <TriangleAlert aria-hidden size={24} />
      <span id={textId} className="banner-text" title={isSilenced ? alarm.sentence : undefined}>
        {alarm.sentence}
      </span>
      {alarm.key === 'link' && (
        // Whoever listens is told that the link is lost, not every tenth of a second how long ago.
        <span aria-hidden>
          <Ticking text={linkAge} everyMs={200} className="banner-age" />
        </span>
      )}
      {alarm.loud && <Sound alarmKey={alarm.key} textId={textId} />}
    </div>
  );
}

interface SoundProps {
  readonly alarmKey: string;
  /** Element that says what is wrong. */
  readonly textId: string;
}

/** Whether a loud alarm is heard, and what ends that. */
function Sound({ alarmKey, textId }: SoundProps) {
  const muted = useStore((state) => state.muted);
  const silenced = useStore((state) => state.silenced);
  const setSilenced = useStore((state) => state.setSilenced);
  if (muted) return <Unheard>Sound is off</Unheard>;
  if (silenced.has(alarmKey)) return <Unheard>Silenced</Unheard>;
  if (!canSound()) return <Unheard>Click anywhere to hear alarms</Unheard>;
  return (
    <Button look={['small']} title="M" aria-describedby={textId} onClick={() => setSilenced(new Set([...silenced, alarmKey]))}>
      Silence
    </Button>
  );
}

function Unheard({ children }: { readonly children: string }) {
  return (
    <span className="banner-sound">
      <VolumeX aria-hidden size={20} /> {children}
    </span>
  );
}

function linkAge(now: number): string {
  const { heardAt } = useStore.getState();
  return heardAt === null ? '' : `Data is ${age(now - heardAt)} old`;
}
