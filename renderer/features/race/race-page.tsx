import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import { useStore } from '../../state/store';
import { LoadedAge } from '../../station/loaded-age';
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
  const [isCreating, setIsCreating] = useCreating();
  return (
    <>
      <PageHead
        title={texts.title}
        end={
          <Button aria-expanded={isCreating} onClick={() => setIsCreating(!isCreating)}>
            {texts.newRaceButton}
          </Button>
        }
      >
        <LoadedAge at={at} failed={failure !== null} />
      </PageHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {/* A new race begins with the rules of the open one: not before they are known. */}
      {isCreating && (control !== null || failure !== null) && (
        <NewRace like={control?.rules ?? null} openFile={control?.file ?? null} onClose={() => setIsCreating(false)} />
      )}
      {control === null ? <RaceFiles file={null} /> : <OpenRace control={control} />}
    </>
  );
}

/** Whether the form of a new race is open: asked for, or left before the race was created. */
function useCreating(): readonly [boolean, (isOpen: boolean) => void] {
  const [draft] = useDraft('newRace', NEW_RACE);
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    const openFromHash = (): void => {
      if (window.location.hash === NEW_RACE) setIsAsked(true);
    };
    openFromHash();
    window.addEventListener('hashchange', openFromHash);
    return () => window.removeEventListener('hashchange', openFromHash);
  }, []);
  const open = (isOpen: boolean): void => {
    setIsAsked(isOpen);
    if (isOpen) return;
    useStore.getState().setDraft('newRace', NEW_RACE, null);
    // Without this, opening the same hash again would be no change.
    if (window.location.hash === NEW_RACE) window.history.replaceState(null, '', '#/race');
  };
  return [isAsked || draft !== null, open];
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
          <RaceFiles file={control.file} />
          <TemplateForm rules={draft.rules} />
          <ReaderClock key={`clock ${race.race_id}`} control={control} />
        </div>
        <RaceSetup key={`setup ${race.race_id}`} control={control} draft={draft} />
      </div>
      <RulesBar draft={draft} />
    </>
  );
}
