import { useEffect, useState } from 'react';
import { request } from '../../api/outcome';
import { LoadedAge } from '../../station/loaded-age';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/empty';
import { TextField } from '../../ui/field';
import { StartPanel } from './start-panel';
import { NewRace } from './new-race';
import { RaceFiles } from './race-files';
import { ReaderClock } from './reader-clock';
import { RulesPanel } from './rules-panel';
import './race.css';

/** Address that opens the page with an empty form for a new race. */
const NEW_RACE = '#/race/new';

/** Start, rules and files of the race. */
export function RacePage() {
  const { value: control, at, failure } = useResource('control');
  const [creating, setCreating] = useState(false);
  useEffect(() => {
    const look = (): void => {
      if (window.location.hash === NEW_RACE) setCreating(true);
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  const close = (): void => {
    setCreating(false);
    // Asked for again, the same address has to be a change.
    if (window.location.hash === NEW_RACE) window.history.replaceState(null, '', '#/race');
  };
  return (
    <>
      <div className="page-head">
        <h1>Race</h1>
        <LoadedAge at={at} />
        <Button aria-expanded={creating} onClick={() => (creating ? close() : setCreating(true))}>
          New race…
        </Button>
      </div>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {creating && <NewRace like={control?.rules ?? null} openFile={control?.file ?? null} onClose={close} />}
      <div className="race-columns">
        <div className="race-column">
          {control !== null && <StartPanel race={control.race} />}
          {control !== null && <RulesPanel key={control.race.race_id} control={control} />}
          {control !== null && <ReaderClock key={`clock ${control.race.race_id}`} control={control} />}
        </div>
        <div className="race-column">
          {control !== null && <RaceName key={control.race.name} name={control.race.name} />}
          <RaceFiles file={control?.file ?? null} />
        </div>
      </div>
    </>
  );
}

function RaceName({ name }: { readonly name: string }) {
  const desk = useStation();
  const [text, setText] = useState(name);
  return (
    <form
      className="panel"
      aria-label="Name of the race"
      onSubmit={(event) => {
        event.preventDefault();
        void desk.run(request(desk.api.PATCH('/race', { body: { name: text.trim() } })));
      }}
    >
      <div className="race-name">
        <TextField label="Name of the race" value={text} onText={setText} maxLength={200} required />
        <Button submits disabled={text.trim() === '' || text.trim() === name}>
          Rename
        </Button>
      </div>
    </form>
  );
}
