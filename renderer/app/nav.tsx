import { Flag, History, MonitorSmartphone, RadioTower, Timer, Users } from 'lucide-react';
import { PAGES, type Page } from '../state/pages';
import { useStore } from '../state/store';

const LOOK: Readonly<Record<Page, { readonly text: string; readonly Icon: typeof Timer }>> = {
  live: { text: 'Live', Icon: Timer },
  participants: { text: 'Riders', Icon: Users },
  race: { text: 'Race', Icon: Flag },
  readers: { text: 'Readers', Icon: RadioTower },
  screens: { text: 'Screens', Icon: MonitorSmartphone },
  audit: { text: 'Audit', Icon: History },
};

/** The screens of the desk; each is an address of its own, so that Back and Reload work. */
export function Nav() {
  const page = useStore((state) => state.page);
  return (
    <nav className="nav" aria-label="Screens of the desk">
      {PAGES.map((name, index) => {
        const { text, Icon } = LOOK[name];
        return (
          <a key={name} href={`#/${name}`} aria-current={name === page ? 'page' : undefined} title={`Alt+${index + 1}`}>
            <Icon aria-hidden size={24} />
            {text}
          </a>
        );
      })}
    </nav>
  );
}
