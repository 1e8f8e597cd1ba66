import { authorName } from '../../src/texts/author-name';
import type { Schemas } from '../api/client';
import { Button } from '../ui/button';
import { timeAndDay } from '../ui/format';
import { Notice } from '../ui/notice';
import { Inline } from '../ui/panel';
import { sayWire, useTexts } from '../ui/texts';
import type { Conflict } from './conflict';
import styles from './conflict-notice.module.css';

interface ConflictNoticeProps {
  readonly conflict: Conflict;
  /** The revision of the race that the form shows, below what was typed; null before it is loaded. */
  readonly shown: number | null;
  readonly isSaving?: boolean;
  /** Saves what was typed, over these changes. */
  readonly onOverwrite: () => void;
  /** Drops what was typed. */
  readonly onTakeOver: () => void;
}

/** Shows what others changed since a form was begun, and asks whose values are to hold. */
export function ConflictNotice({ conflict, shown, isSaving = false, onOverwrite, onTakeOver }: ConflictNoticeProps) {
  const texts = useTexts().catalogue.screens.app.conflict;
  // Until the changes are in the form, it would send old values for fields that nobody touched here.
  const isShown = shown !== null && shown >= conflict.revision;
  return (
    <Notice tone="bad">
      <p>{texts.title}</p>
      <ul className={styles['changes']}>
        {conflict.changes.map((act) => (
          <Change key={act.seq} act={act} />
        ))}
      </ul>
      <Inline>
        <Button disabled={!isShown || isSaving} changes="race" onClick={onOverwrite}>
          {texts.overwrite}
        </Button>
        <Button onClick={onTakeOver}>{texts.takeOver}</Button>
      </Inline>
    </Notice>
  );
}

function Change({ act }: { readonly act: Schemas['Act'] }) {
  const texts = useTexts();
  const { change } = texts.catalogue.screens.app.conflict;
  const what = sayWire(texts, 'act', { wire: act, fallback: act.sentence });
  return <li>{change({ what, by: authorName(act.by, texts.catalogue), at: timeAndDay(Date.parse(act.recorded_at)) })}</li>;
}
