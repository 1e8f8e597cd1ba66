import { useState } from 'react';
import type { RiderId, RiderStatus } from '../../../src/domain/model/entry';
import { useStore } from '../../state/store';
import { passNow } from '../../station/commands';
import { OwnStartForm, useOwnStartKey } from '../../station/own-start-form';
import { useStation } from '../../station/station-context';
import { useDraft } from '../../station/use-draft';
import { Button } from '../../ui/button';
import { timeAndDay } from '../../ui/format';
import { Inline } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { PassingForm } from './passing-form';
import { PenaltyForm } from './penalty-form';
import styles from './rider-actions.module.css';
import { RiderDecisions } from './rider-decisions';
import { StatusField } from './status-field';

interface ActionsProps {
  readonly rider: RiderId;
  readonly bib: string;
  readonly status: RiderStatus;
  readonly finished: boolean;
  /** Reason of the correction, for the audit trail; empty for none. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Corrections of the rider as a whole: a passing that was not read, and the status. */
export function RiderActions({ rider, bib, status, finished, reason, onReason }: ActionsProps) {
  const station = useStation();
  const [isAdding, setIsAdding] = useState(false);
  const [isOpened, setIsOpened] = useState(false);
  const [ownStart, setOwnStart] = useDraft('ownStart', useOwnStartKey(rider));
  const isStarting = isOpened || ownStart !== null;
  const setIsStarting = (isOpen: boolean): void => {
    setIsOpened(isOpen);
    if (!isOpen) setOwnStart(null);
  };
  const startAt = useStore((state) => state.live.placed.find((row) => row.rider === rider)?.ownStartAt ?? null);
  const isPenalised = useStore((state) => state.penalised === rider);
  const penalise = useStore((state) => state.penalise);
  const texts = useScreenTexts().live.rider;
  const { own } = useScreenTexts().startList;
  return (
    <div className={styles['actions']}>
      <Inline>
        <Button size="small" changes="race" onClick={() => void passNow(station, { rider, bib }, reason)}>
          {texts.addNow}
        </Button>
        <Button size="small" aria-expanded={isAdding} onClick={() => setIsAdding(!isAdding)}>
          {texts.addAt}
        </Button>
        <Button size="small" aria-expanded={isStarting} onClick={() => setIsStarting(!isStarting)}>
          {startAt === null ? own.open : own.at(timeAndDay(startAt))}
        </Button>
        <Button size="small" title={texts.penaliseHint} aria-expanded={isPenalised} onClick={() => penalise(isPenalised ? null : rider)}>
          {texts.penalise}
        </Button>
      </Inline>
      {isStarting && <OwnStartForm rider={rider} startAt={startAt} reason={reason} onDone={() => setIsStarting(false)} />}
      {isPenalised && <PenaltyForm rider={rider} bib={bib} onClose={() => closePenalty(penalise)} />}
      <RiderDecisions rider={rider} />
      <StatusField rider={rider} status={status} finished={finished} reason={reason} onReason={onReason} />
      {isAdding && <PassingForm rider={rider} reason={reason} onDone={() => setIsAdding(false)} />}
    </div>
  );
}

/** The focus goes back to the table, where the next rider is chosen. */
function closePenalty(penalise: (rider: RiderId | null) => void): void {
  penalise(null);
  document.querySelector<HTMLElement>('[data-standings]')?.focus();
}
