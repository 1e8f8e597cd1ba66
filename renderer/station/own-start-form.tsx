import { useState } from 'react';
import type { RiderId } from '../../src/domain/model/entry';
import { sameValue } from '../../src/domain/model/same-value';
import { useStore } from '../state/store';
import { Button } from '../ui/button';
import { FieldError } from '../ui/input';
import { MomentField } from '../ui/moment-field';
import { Inline } from '../ui/panel';
import { useScreenTexts } from '../ui/texts';
import { useBusy } from '../ui/use-busy';
import { correct, instant, stationNow } from './commands';
import styles from './own-start-form.module.css';
import { useStation } from './station-context';
import { draftNow, useDraft } from './use-draft';
import { useSeenRevision } from './use-seen-revision';

interface OwnStartProps {
  readonly rider: RiderId;
  /** The own start as it is; null without one. */
  readonly startAt: number | null;
  /** Reason of the correction, for the audit trail; empty for none. */
  readonly reason?: string;
  readonly onDone: () => void;
}

/** The key of the draft of a rider's own start, in the open race. */
export function useOwnStartKey(rider: RiderId): string {
  const race = useStore((state) => state.live.race?.race_id ?? '');
  return `${race} ${rider}`;
}

/** Sets the start of one rider: now, at a time in the past or the future, or none of their own. Esc closes it. What is typed outlives the page until it is saved or left. */
export function OwnStartForm({ rider, startAt, reason = '', onDone }: OwnStartProps) {
  const station = useStation();
  const texts = useScreenTexts().startList.own;
  const key = useOwnStartKey(rider);
  const [draft, setDraft] = useDraft('ownStart', key);
  const [initial] = useState(() => draft?.at ?? startAt ?? stationNow());
  const [at, setAt] = useState<number | null>(initial);
  const [refusal, setRefusal] = useState('');
  const [isSaving, whileSaving] = useBusy(undefined, `own start ${key}`);
  const seen = useSeenRevision(draft?.revision ?? null);
  const leave = (): void => {
    setDraft(null);
    onDone();
  };
  const save = async (moment: number | null): Promise<void> => {
    const correction = { kind: 'start', rider, at: moment === null ? null : instant(moment) } as const;
    const answer = await correct(station, correction, reason, { quiet: true, revision: seen.revision() });
    seen.answered(answer);
    if (!answer.ok) setRefusal(answer.sentence);
    else if (sameValue(draftNow('ownStart', key)?.at, draft?.at)) leave();
  };
  return (
    <form
      className={styles['form']}
      aria-label={texts.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (at !== null) whileSaving(() => save(at));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        leave();
      }}
    >
      <MomentField
        label={texts.field}
        initial={initial}
        onMoment={(moment) => {
          setAt(moment);
          if (moment !== null) setDraft({ at: moment, revision: seen.revision() });
          setRefusal('');
        }}
      />
      {refusal !== '' && <FieldError>{refusal}</FieldError>}
      <Inline>
        <Button submits size="small" variant="primary" disabled={at === null || isSaving}>
          {texts.save}
        </Button>
        <Button size="small" disabled={isSaving} changes="race" onClick={() => whileSaving(() => save(stationNow()))}>
          {texts.now}
        </Button>
        {startAt !== null && (
          <Button size="small" disabled={isSaving} changes="race" onClick={() => whileSaving(() => save(null))}>
            {texts.remove}
          </Button>
        )}
        <Button size="small" onClick={leave}>
          {texts.cancel}
        </Button>
      </Inline>
    </form>
  );
}
