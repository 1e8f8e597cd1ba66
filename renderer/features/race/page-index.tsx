import { useEffect } from 'react';
import { Button } from '../../ui/button';
import { useScreenTexts } from '../../ui/texts';
import styles from './page-index.module.css';

const PARTS = ['start', 'rules', 'categories', 'waves', 'points', 'results', 'files'] as const;

/** Leads to the parts of the page, by mouse and by keyboard, and by an address such as `#/race/start`. */
export function PageIndex() {
  const { label, ...names } = useScreenTexts().race.setup.index;
  useEffect(() => {
    const follow = (): void => {
      const part = PARTS.find((name) => window.location.hash === `#/race/${name}`);
      if (part !== undefined) showPart(part);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return (
    <nav className={styles['index']} aria-label={label}>
      {PARTS.map((part) => (
        <Button key={part} size="small" variant="quiet" onClick={() => showPart(part)}>
          {names[part]}
        </Button>
      ))}
    </nav>
  );
}

/** Moves the focus into the part, so that the next Tab goes to its first field. */
function showPart(part: (typeof PARTS)[number]): void {
  const element = document.getElementById(`race-${part}`);
  if (element === null) return;
  element.tabIndex = -1;
  element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
}
