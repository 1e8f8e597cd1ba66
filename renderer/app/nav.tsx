import { AlarmClock, Compass, Flag, Gavel, History, MonitorSmartphone, Network, RadioTower, Timer, Users } from 'lucide-react';
import { useMemo } from 'react';
import { pagesWithDrafts } from '../state/drafts-slice';
import { digitOf, PAGES, type Page } from '../state/pages';
import { useStore } from '../state/store';
import { useScreenTexts } from '../ui/texts';
import styles from './nav.module.css';

const ICONS: Readonly<Record<Page, typeof Timer>> = {
  live: Timer,
  participants: Users,
  race: Flag,
  start: AlarmClock,
  readers: RadioTower,
  screens: MonitorSmartphone,
  audit: History,
  results: Gavel,
  guide: Compass,
  machines: Network,
};

/** The screens of the desk; each has an address of its own, so that Back and Reload work. */
export function Nav() {
  const page = useStore((state) => state.page);
  const texts = useScreenTexts().app;
  const unsaved = usePagesWithDrafts();
  return (
    <nav className={styles['nav']} aria-label={texts.screens}>
      {PAGES.map((name, index) => {
        const Icon = ICONS[name];
        return (
          <a key={name} href={`#/${name}`} aria-current={name === page ? 'page' : undefined} title={texts.pageKey(digitOf(index))}>
            <Icon aria-hidden size={24} />
            {texts.pages[name]}
            {unsaved.has(name) && <span className={styles['unsaved']}>{texts.unsaved}</span>}
          </a>
        );
      })}
    </nav>
  );
}

/** Screens with a form that holds something to save. */
function usePagesWithDrafts(): ReadonlySet<Page> {
  const drafts = useStore((state) => state.drafts);
  const race = useStore((state) => state.live.race?.race_id ?? null);
  return useMemo(() => pagesWithDrafts(drafts, race), [drafts, race]);
}
