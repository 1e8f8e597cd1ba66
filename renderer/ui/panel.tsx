import type { FormHTMLAttributes, HTMLAttributes, Ref } from 'react';
import { classes } from './classes';
import styles from './panel.module.css';

interface PanelProps extends HTMLAttributes<HTMLElement> {
  readonly ref?: Ref<HTMLElement>;
}

/** A part of a screen on a ground of its own. Name it with `aria-label`. */
export function Panel({ className, ...rest }: PanelProps) {
  return <section className={classes(styles['panel'], className)} {...rest} />;
}

/** The same as a form. */
export function PanelForm({ className, ...rest }: FormHTMLAttributes<HTMLFormElement>) {
  return <form className={classes(styles['panel'], className)} {...rest} />;
}

/** The top of a panel: its heading at the left, what belongs to it at the right. */
export function PanelHead({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div className={classes(styles['head'], className)} {...rest} />;
}

/** Buttons and short texts beside one another; they wrap where there is no room. */
export function Inline({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div className={classes(styles['inline'], className)} {...rest} />;
}

/** The same around fields that belong together; give it a `legend`. */
export function InlineFieldset({ className, ...rest }: HTMLAttributes<HTMLFieldSetElement>) {
  return <fieldset className={classes(styles['inline'], styles['bare'], className)} {...rest} />;
}
