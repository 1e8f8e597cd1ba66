import { useState } from 'react';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { LOW_WINDOW, useMediaQuery } from '../../ui/use-media-query';
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

/** So many notices are shown at first: below them the lines of the list have to be seen. */
const SHOWN = 5;
const SHOWN_IN_LOW_WINDOW = 1;

/** Notices one below the other, the first few of many with a button for all; nothing where there is none. */
export function NoticeList({ notices, label }: Pick<ImportReport, 'notices'> & { readonly label: string }) {
  const page = useTexts();
  const { line: lineText, more, fewer } = useScreenTexts().riders.importing.notices;
  const [showsAll, setShowsAll] = useState(false);
  const few = useMediaQuery(LOW_WINDOW) ? SHOWN_IN_LOW_WINDOW : SHOWN;
  if (notices.length === 0) return null;
  const isLong = notices.length > few + 1;
  const shown = isLong && !showsAll ? notices.slice(0, few) : notices;
  return (
    <div className={styles['notices']}>
      <ul aria-label={label}>
        {shown.map((notice, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notices of one answer never move
          <li key={index}>
            {notice.line === null ? '' : `${lineText(notice.line)} `}
            {sayWire(page, 'listNotice', { wire: notice, fallback: notice.sentence })}
          </li>
        ))}
      </ul>
      {isLong && (
        <Button size="small" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? fewer : more(notices.length - few)}
        </Button>
      )}
    </div>
  );
}
