import { request } from '../../api/outcome';
import { LoadedAge } from '../../station/loaded-age';
import { type StationClient, useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button, ConfirmButton } from '../../ui/button';
import { Notice } from '../../ui/empty';
import { dateAndTime, size } from '../../ui/format';
import { useScreenTexts } from '../../ui/texts';

/** The races in the data folder, one file each, and the reset of the open race. */
export function RaceFiles({ file }: { readonly file: string | null }) {
  const station = useStation();
  const texts = useScreenTexts().race.files;
  const races = useResource('races');
  return (
    <section className="panel" aria-label={texts.title}>
      <div className="panel-head">
        <h2>{texts.title}</h2>
        <LoadedAge at={races.at} />
      </div>
      {races.failure !== null && <Notice tone="bad">{races.failure}</Notice>}
      <ul className="race-files">
        {(races.value ?? []).map((race) => (
          <li key={race.file}>
            <span className="cut" title={race.file}>
              <b>{race.file}</b>
              <br />
              <span className="muted">{texts.details(dateAndTime(Date.parse(race.changed_at)), size(race.size_bytes))}</span>
            </span>
            {race.is_open ? (
              <span className="mark ok">{texts.isOpen}</span>
            ) : (
              <ConfirmButton
                look={['small']}
                label={texts.openName(race.file)}
                confirm={texts.switchTo}
                onConfirm={() => void openRace(station, race.file, texts.opened)}
              >
                {texts.open}
              </ConfirmButton>
            )}
          </li>
        ))}
      </ul>
      {races.value?.length === 0 && <p className="muted">{texts.none}</p>}
      <DesktopFiles />
      <div className="reset">
        <p>{file === null ? texts.resetHint : texts.resetHintNamed(file)}</p>
        <ConfirmButton look={['danger']} confirm={texts.resetConfirm} onConfirm={() => void resetRace(station, texts.resetDone)}>
          {texts.reset}
        </ConfirmButton>
      </div>
    </section>
  );
}

/** What only the desktop application can do with files; nothing in a browser. */
function DesktopFiles() {
  const station = useStation();
  const texts = useScreenTexts().race.files;
  const { desktop } = window;
  if (desktop === undefined) return null;
  return (
    <div className="row-line">
      <Button look={['small']} onClick={() => void desktop.openRace().then(() => station.reload('races'))}>
        {texts.openOther}
      </Button>
      <Button look={['small']} onClick={() => void desktop.saveCopy()}>
        {texts.saveCopy}
      </Button>
      <Button look={['small']} onClick={() => void desktop.revealRace()}>
        {texts.showInFolder}
      </Button>
    </div>
  );
}

async function openRace(station: StationClient, file: string, done: (name: string) => string): Promise<void> {
  await station.run(request(station.api.POST('/races/open', { body: { file } })), { done: (opened) => done(opened.race.name) });
  station.reload('races');
}

async function resetRace(station: StationClient, done: (file: string) => string): Promise<void> {
  await station.run(request(station.api.POST('/race/reset')), { done: (fresh) => done(fresh.file ?? '') });
  station.reload('races');
}
