import type { ReactNode } from 'react';
import { useScreenTexts } from '../../ui/texts';
import styles from './nobody.module.css';

/** Stands in the place of the table while nobody is registered and nothing was read. */
export function Nobody({ children }: { readonly children: ReactNode }) {
  const texts = useScreenTexts().live.table;
  return (
    <div className={styles['nobody']} data-nobody>
      <h2>{texts.empty}</h2>
      {children}
    </div>
  );
}
