import type { ReactNode } from 'react';
import { classes } from '../ui/classes';
import text from '../ui/text.module.css';
import { DataAge } from './data-age';
import { LinkNotice } from './link-notice';
import styles from './venue-page.module.css';

interface VenuePageProps {
  /** Name of the race. */
  readonly name: string;
  /** What stands at the right of the head. */
  readonly end?: ReactNode;
  /** What stands at the right of the foot. */
  readonly footEnd?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a screen that fills a display: a thin head and foot, and whether the station is heard. */
export function VenuePage({ name, end, footEnd, children }: VenuePageProps) {
  return (
    <main className={styles['page']}>
      <header className={styles['bar']}>
        <h1 className={classes(styles['name'], text['cut'])} title={name}>
          {name}
        </h1>
        {end}
      </header>
      <LinkNotice />
      {children}
      <footer className={classes(styles['bar'], styles['foot'])}>
        <DataAge />
        {footEnd}
      </footer>
    </main>
  );
}
