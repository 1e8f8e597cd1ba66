import type { ReactNode } from 'react';

/** Stands where rows would be: what is missing, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** Why something could not be shown, as a sentence. */
export function Notice({ tone = 'info', children }: { readonly tone?: 'info' | 'warn' | 'bad'; readonly children: ReactNode }) {
  return (
    <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      {children}
    </div>
  );
}

/** A word on a coloured ground. */
export function Mark({ tone, children }: { readonly tone?: 'ok' | 'warn' | 'bad' | 'info'; readonly children: ReactNode }) {
  return <span className={`mark ${tone ?? ''}`}>{children}</span>;
}
