import { Search } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { classes } from './classes';
import { Input } from './input';
import styles from './page-head.module.css';

interface HeadProps {
  readonly title: string;
  /** Beside the heading, such as how old the data is. */
  readonly children?: ReactNode;
  /** At the other end of the line. */
  readonly end?: ReactNode;
}

/** The heading of a screen. */
export function PageHead({ title, children, end }: HeadProps) {
  return (
    <div className={styles['head']}>
      <h1>{title}</h1>
      {children}
      {end !== undefined && <div className={styles['end']}>{end}</div>}
    </div>
  );
}

interface ToolbarProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
  /** At the other end of the line, such as how many rows there are. */
  readonly end?: ReactNode;
}

/** The line above a long table: heading, search, choices. */
export function Toolbar({ className, children, end }: ToolbarProps) {
  return (
    <div className={classes(styles['toolbar'], className)}>
      {children}
      {end !== undefined && <div className={styles['toolbarEnd']}>{end}</div>}
    </div>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly className?: string | undefined;
}

/** The search field of a screen: the key `/` leads to it. */
export function SearchField({ label, onText, inputRef, className, ...rest }: SearchFieldProps) {
  return (
    <div className={classes(styles['search'], className)}>
      <Search aria-hidden size={20} />
      <Input
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        data-search
        type="search"
        aria-label={label}
        onChange={(event) => onText(event.currentTarget.value)}
        {...rest}
      />
    </div>
  );
}
