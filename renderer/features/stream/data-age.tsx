import { useCallback } from 'react';
import { isLinkLost } from '../../state/alarms';
import { useStation } from '../../state/store';
import { age } from '../../ui/format';
import { Ticking } from '../../ui/ticking';
import { useNow } from '../../ui/use-now';
import './stream.css';

/** How old the newest word from the station is, on every screen. */
export function DataAge() {
  const heardAt = useStation((state) => state.heardAt);
  const link = useStation((state) => state.link);
  const now = useNow(1_000);
  const lost = isLinkLost({ heardAt, link, now });
  const text = useCallback((at: number) => (heardAt === null ? 'no data yet' : `${age(at - heardAt)} old`), [heardAt]);
  return (
    <span className={lost ? 'data-age lost' : 'data-age'}>
      <span className="dot" aria-hidden="true" />
      <span>{lost ? 'No link' : 'Live'}</span>
      <Ticking text={text} everyMs={200} className="data-age-text" />
    </span>
  );
}
