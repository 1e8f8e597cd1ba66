import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '../../api/client';
import { LoadedAge } from '../../station/loaded-age';
import { useAddress } from '../../station/use-address';
import { useDraft } from '../../station/use-draft';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { useScreenTexts } from '../../ui/texts';
import { NEW_RACE, NewRace } from './new-race';
import { PageIndex } from './page-index';
import { RaceFiles } from './race-files';
import { RaceLanguage } from './race-language';
import { RaceName } from './race-name';
import styles from './race-page.module.css';
import { RaceSetup } from './race-setup';
import { ReaderClock } from './reader-clock';
import { RulesBar, RulesPanel } from './rules-panel';
import { StartPanel } from './start-panel';
import { TemplateForm } from './template-form';
import { useRulesDraft } from './use-rules-draft';

/** Start, rules and files of the race. */
export function RacePage() {
  const texts = useScreenTexts().race;
  const { value: control, at, failure } = useResource('control');
  const creating = useCreating();
  // A new race begins with the rules of the open one: not before they are known.
  const isCreating = creating.isOpen && (control !== null || failure !== null);
  return (
    <>
      <PageHead
        title={texts.title}
        end={
          creating.isOpen && control !== null ? (
            <Button onClick={creating.leave}>{texts.backToOpenRace}</Button>
          ) : (
            <Button onClick={creating.open}>{texts.newRaceButton}</Button>
          )
        }
      >
        <LoadedAge at={at} failed={failure !== null} />
      </PageHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {isCreating && <NewRace like={control?.rules ?? null} openFile={control?.file ?? null} onClose={creating.discard} />}
      {control === null && <RaceFiles open={null} />}
      {/* Two forms with the same sentences would be one below the other. */}
      {control !== null && !creating.isOpen && <OpenRace control={control} />}
    </>
  );
}

interface Creating {
  /** The form of a new race is asked for, or was left before the race was created. */
  readonly isOpen: boolean;
  readonly open: () => void;
  /** Shows the open race; what is typed stays. */
  readonly leave: () => void;
  readonly discard: () => void;
}

function useCreating(): Creating {
  const [draft, setDraft] = useDraft('newRace', NEW_RACE);
  const [isOpen, setIsOpen] = useState(draft !== null);
  // The race was created, also by a form of this page that was left meanwhile.
  const hadDraft = useRef(draft !== null);
  useEffect(() => {
    if (hadDraft.current && draft === null) setIsOpen(false);
    hadDraft.current = draft !== null;
  }, [draft]);
  useAddress((fragment) => {
    if (fragment === NEW_RACE) setIsOpen(true);
    // Another part of the page is one of the open race.
    else if (fragment.startsWith('#/race/')) setIsOpen(false);
  });
  const leave = (): void => {
    setIsOpen(false);
    // Without this, opening the same hash again would be no change.
    if (window.location.hash === NEW_RACE) window.history.replaceState(null, '', '#/race');
  };
  const discard = (): void => {
    setDraft(null);
    leave();
  };
  return { isOpen, open: () => setIsOpen(true), leave, discard };
}

function OpenRace({ control }: { readonly control: Schemas['RaceControl'] }) {
  const draft = useRulesDraft(control);
  const { race } = control;
  return (
    <>
      <PageIndex />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <StartPanel race={race} />
          <RulesPanel key={race.race_id} draft={draft} />
        </div>
        <div className={styles['column']}>
          <RaceName key={`name ${race.race_id}`} control={control} />
          <RaceLanguage control={control} />
          <RaceFiles open={control} />
          <TemplateForm rules={draft.rules} />
          <ReaderClock key={`clock ${race.race_id}`} control={control} />
        </div>
        <RaceSetup key={`setup ${race.race_id}`} control={control} draft={draft} />
      </div>
      <RulesBar draft={draft} />
    </>
  );
}
