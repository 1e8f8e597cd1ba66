import { useEffect, useState } from 'react';
import { request } from '../../api/request';
import { LoadedAge } from '../../station/loaded-age';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { PanelForm } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { NewRace } from './new-race';
import { RaceFiles } from './race-files';
import styles from './race-page.module.css';
import { ReaderClock } from './reader-clock';
import { RulesPanel } from './rules-panel';
import { StartPanel } from './start-panel';

/** The hash that opens the page with an empty form for a new race. */
const NEW_RACE = '#/race/new';

/** Start, rules and files of the race. */
export function RacePage() {
  const texts = useScreenTexts().race;
  const { value: control, at, failure } = useResource('control');
  const [creating, setCreating] = useState(false);
  useEffect(() => {
    const openFromHash = (): void => {
      if (window.location.hash === NEW_RACE) setCreating(true);
    };
    openFromHash();
    window.addEventListener('hashchange', openFromHash);
    return () => window.removeEventListener('hashchange', openFromHash);
  }, []);
  const close = (): void => {
    setCreating(false);
    // Without this, opening the same hash again would be no change.
    if (window.location.hash === NEW_RACE) window.history.replaceState(null, '', '#/race');
  };
  return (
    <>
      <PageHead
        title={texts.title}
        end={
          <Button aria-expanded={creating} onClick={() => (creating ? close() : setCreating(true))}>
            {texts.newRaceButton}
          </Button>
        }
      >
        <LoadedAge at={at} failed={failure !== null} />
      </PageHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {creating && <NewRace like={control?.rules ?? null} openFile={control?.file ?? null} onClose={close} />}
      <div className={styles['columns']}>
        <div className={styles['column']}>
          {control !== null && <StartPanel race={control.race} />}
          {control !== null && <RulesPanel key={control.race.race_id} control={control} />}
          {control !== null && <ReaderClock key={`clock ${control.race.race_id}`} control={control} />}
        </div>
        <div className={styles['column']}>
          {control !== null && <RaceName key={control.race.name} name={control.race.name} />}
          <RaceFiles file={control?.file ?? null} />
        </div>
      </div>
    </>
  );
}

function RaceName({ name }: { readonly name: string }) {
  const station = useStation();
  const texts = useScreenTexts().race.name;
  const [text, setText] = useState(name);
  return (
    <PanelForm
      aria-label={texts.label}
      onSubmit={(event) => {
        event.preventDefault();
        void station.run(request(station.api.PATCH('/race', { body: { name: text.trim() } })));
      }}
    >
      <div className={styles['name']}>
        <TextField label={texts.label} value={text} onText={setText} maxLength={200} required />
        <Button submits disabled={text.trim() === '' || text.trim() === name}>
          {texts.rename}
        </Button>
      </div>
    </PanelForm>
  );
}
