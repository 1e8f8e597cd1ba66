import { TriangleAlert } from 'lucide-react';
import { useCallback } from 'react';
import type { Alarm } from '../../state/alarms';
import { useStation } from '../../state/store';
import { age } from '../../ui/format';
import { Ticking } from '../../ui/ticking';

/** What is wrong, across the whole window: nobody has to look for it, and nothing has to be clicked away. */
export function Banners({ alarms }: { readonly alarms: readonly Alarm[] }) {
  return (
    <div className="banners" role="alert">
      {alarms.map((alarm) => (
        <div key={alarm.key} className={alarm.loud ? 'banner loud' : 'banner'}>
          <TriangleAlert aria-hidden size={24} />
          <span>{alarm.sentence}</span>
          {alarm.key === 'link' && <LinkAge />}
        </div>
      ))}
    </div>
  );
}

function LinkAge() {
  const heardAt = useStation((state) => state.heardAt);
  const text = useCallback((now: number) => (heardAt === null ? '' : `Data is ${age(now - heardAt)} old`), [heardAt]);
  return <Ticking text={text} everyMs={200} className="banner-age" />;
}
