import { request } from '../../api/outcome';
import { LoadedAge } from '../../station/loaded-age';
import { type StationClient, useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button, ConfirmButton } from '../../ui/button';
import { Notice } from '../../ui/empty';
import { dateAndTime, size } from '../../ui/format';

/** Races in the data folder: one file each. */
export function RaceFiles({ file }: { readonly file: string | null }) {
  const desk = useStation();
  const races = useResource('races');
  return (
    <section className="panel" aria-label="Race files">
      <div className="panel-head">
        <h2>Race files</h2>
        <LoadedAge at={races.at} />
      </div>
      {races.failure !== null && <Notice tone="bad">{races.failure}</Notice>}
      <ul className="race-files">
        {(races.value ?? []).map((race) => (
          <li key={race.file}>
            <span className="cut" title={race.file}>
              <b>{race.file}</b>
              <br />
              <span className="muted">
                {dateAndTime(Date.parse(race.changed_at))}, {size(race.size_bytes)}
              </span>
            </span>
            {race.is_open ? (
              <span className="mark ok">open</span>
            ) : (
              <ConfirmButton
                look={['small']}
                label={`Open ${race.file}`}
                confirm="Open, and close the other"
                onConfirm={() => void openRace(desk, race.file)}
              >
                Open
              </ConfirmButton>
            )}
          </li>
        ))}
      </ul>
      {races.value?.length === 0 && <p className="muted">The data folder holds no race yet.</p>}
      <DesktopFiles desk={desk} />
      <div className="reset">
        <p>
          Reset begins again in a new file with the same rules and riders, without any passing. The old file
          {file === null ? '' : ` (${file})`} is kept and can be opened again from this list.
        </p>
        <ConfirmButton look={['danger']} confirm="Begin again in a new file" onConfirm={() => void resetRace(desk)}>
          Reset…
        </ConfirmButton>
      </div>
    </section>
  );
}

/** What only the desktop can do with files. */
function DesktopFiles({ desk }: { readonly desk: StationClient }) {
  const { desktop } = window;
  if (desktop === undefined) return null;
  return (
    <div className="row-line">
      <Button look={['small']} onClick={() => void desktop.openRace().then(() => desk.reload('races'))}>
        Open a file…
      </Button>
      <Button look={['small']} onClick={() => void desktop.saveCopy()}>
        Save a copy…
      </Button>
      <Button look={['small']} onClick={() => void desktop.revealRace()}>
        Show in folder
      </Button>
    </div>
  );
}

async function openRace(desk: StationClient, file: string): Promise<void> {
  await desk.run(request(desk.api.POST('/races/open', { body: { file } })), { done: (opened) => `${opened.race.name} is open.` });
  desk.reload('races');
}

async function resetRace(desk: StationClient): Promise<void> {
  await desk.run(request(desk.api.POST('/race/reset')), { done: (fresh) => `The race began again in ${fresh.file}.` });
  desk.reload('races');
}
