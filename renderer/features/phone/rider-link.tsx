import type { MouseEvent, ReactNode } from 'react';
import { riderHref } from './rider-address';
import styles from './rider-link.module.css';

interface RiderLinkProps {
  /** Empty: the results. */
  readonly bib: string;
  readonly onRider: (bib: string) => void;
  readonly children: ReactNode;
}

/** A link to a rider's own page: a tap opens it here, anything else as the browser does. */
export function RiderLink({ bib, onRider, children }: RiderLinkProps) {
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onRider(bib);
  };
  return (
    <a className={styles['link']} href={riderHref(window.location.search, bib)} onClick={open}>
      {children}
    </a>
  );
}
