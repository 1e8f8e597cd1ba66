import { TriangleAlert } from 'lucide-react';
import { useStation } from '../../state/store';
import { age } from '../../ui/format';
import { Ticking } from '../../ui/ticking';
import { useAlarmSound, useAlarms } from './use-alarms';

/** What is wrong, across the whole window, and to be heard unless muted: nobody has to look for it, and nothing has to be clicked away. */
export function Banners({ muted }: { readonly muted: boolean }) {
  const alarms = useAlarms();
  useAlarmSound(
    alarms.some((alarm) => alarm.loud),
    muted,
  );
  return (
    <div className="banners" role="alert">
      {alarms.map((alarm) => (
        <div key={alarm.key} className={alarm.loud ? 'banner loud' : 'banner'}>
          <TriangleAlert aria-hidden size={24} />
          <span>{alarm.sentence}</span>
          {alarm.key === 'link' && <Ticking text={linkAge} everyMs={200} className="banner-age" />}
        </div>
      ))}
    </div>
  );
}

function linkAge(now: number): string {
  const { heardAt } = useStation.getState();
  return heardAt === null ? '' : `Data is ${age(now - heardAt)} old`;
}
