import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './notice.module.css';

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** It is read out at once: something failed. */
  readonly isAlert?: boolean;
}

/** Stands where rows would be: what is missing, and what to do about it. */
export function Empty({ title, children, isAlert = false }: EmptyProps) {
  return (
    <div className={styles['empty']} role={isAlert ? 'alert' : undefined}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}

interface NoticeProps {
  readonly tone?: 'info' | 'warn' | 'bad';
  readonly children: ReactNode;
}

/** A message in its own frame: why something could not be shown, or what to know before going on. */
export function Notice({ tone = 'info', children }: NoticeProps) {
  return (
    <div className={classes(styles['notice'], tone !== 'info' && styles[tone])} role={tone === 'bad' ? 'alert' : undefined}>
      {children}
    </div>
  );
}

export type BadgeTone = 'ok' | 'warn' | 'bad' | 'info';

interface BadgeProps {
  readonly tone?: BadgeTone;
  readonly size?: 'medium' | 'large';
  readonly title?: string;
  readonly children: ReactNode;
}

/** A word or two on a coloured ground. */
export function Badge({ tone, size = 'medium', title, children }: BadgeProps) {
  return (
    <span className={badgeClass(tone, size)} title={title}>
      {children}
    </span>
  );
}

/** A badge that leads somewhere. */
export function BadgeLink({ tone, size = 'medium', title, href, children }: BadgeProps & { readonly href: string }) {
  return (
    <a className={badgeClass(tone, size)} title={title} href={href}>
      {children}
    </a>
  );
}

/** The classes of a badge, for an element that cannot be a `Badge`, such as an item of a list. */
export function badgeClass(tone: BadgeTone | undefined, size: 'medium' | 'large' = 'medium'): string {
  return classes(styles['badge'], tone !== undefined && styles[tone], size === 'large' && styles['large']);
}
