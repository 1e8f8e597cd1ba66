import { useStore } from '../state/store';
import { age } from '../ui/format';
import { Ticking } from '../ui/ticking';
import { useLinkLost } from './use-link-lost';
import './stream.css';

/** How old the newest word from the station is, on every screen. */
export function DataAge() {
  const lost = useLinkLost();
  return (
    <span className={lost ? 'data-age lost' : 'data-age'}>
      <span className="dot" aria-hidden="true" />
      <span>{lost ? 'No link' : 'Live'}</span>
      <Ticking text={ageText} everyMs={200} className="data-age-text" />
    </span>
  );
}

function ageText(now: number): string {
  const { heardAt } = useStore.getState();
  return heardAt === null ? 'no data yet' : `${age(now - heardAt)} old`;
}
