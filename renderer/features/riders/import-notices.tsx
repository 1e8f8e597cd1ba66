import { Notice } from '../../ui/notice';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import styles from './import-notices.module.css';
import type { ImportReport } from './import-report';

/** What the timekeeper should know about a list before it is imported; nothing where there is nothing. */
export function ImportNotices({ notices }: Pick<ImportReport, 'notices'>) {
  const { title } = useScreenTexts().riders.importing.notices;
  if (notices.length === 0) return null;
  return (
    <Notice tone="warn">
      <NoticeList notices={notices} label={title} />
    </Notice>
  );
}

/** Notices one below the other; nothing where there is none. */
export function NoticeList({ notices, label }: Pick<ImportReport, 'notices'> & { readonly label: string }) {
  const page = useTexts();
  const { line: lineText } = useScreenTexts().riders.importing.notices;
  if (notices.length === 0) return null;
  return (
    <ul className={styles['notices']} aria-label={label}>
      {notices.map((notice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notices of one answer never move
        <li key={index}>
          {notice.line === null ? '' : `${lineText(notice.line)} `}
          {sayWire(page, 'listNotice', { wire: notice, fallback: notice.sentence })}
        </li>
      ))}
    </ul>
  );
}
