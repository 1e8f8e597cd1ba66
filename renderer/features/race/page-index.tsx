import { useAddress } from '../../station/use-address';
import { Button } from '../../ui/button';
import { showPart } from '../../ui/show-part';
import { useScreenTexts } from '../../ui/texts';
import styles from './page-index.module.css';

const PARTS = ['start', 'rules', 'categories', 'waves', 'points', 'results', 'files'] as const;

/** Leads to the parts of the page, by mouse and by keyboard, and by an address such as `#/race/start`. */
export function PageIndex() {
  const { label, ...names } = useScreenTexts().race.setup.index;
  useAddress((fragment) => {
    const part = PARTS.find((name) => fragment === `#/race/${name}`);
    if (part !== undefined) show(part);
  });
  return (
    <nav className={styles['index']} aria-label={label}>
      {PARTS.map((part) => (
        <Button key={part} size="small" variant="quiet" onClick={() => show(part)}>
          {names[part]}
        </Button>
      ))}
    </nav>
  );
}

function show(part: (typeof PARTS)[number]): void {
  const element = document.getElementById(`race-${part}`);
  if (element !== null) showPart(element);
}
