import { Trash2 } from 'lucide-react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import { LoadedAge } from '../../station/loaded-age';
import { type StationClient, useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button, ConfirmButton } from '../../ui/button';
import { dateAndTime, size } from '../../ui/format';
import { Badge, Notice } from '../../ui/notice';
import { Inline, Panel, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './race-files.module.css';

interface RaceFilesProps {
  /** The open race; null when there is none. */
  readonly open: Pick<Schemas['RaceControl'], 'file' | 'race'> | null;
}

/** The races in the data folder, one file each, and the reset of the open race. */
export function RaceFiles({ open }: RaceFilesProps) {
  const file = open?.file ?? null;
  const station = useStation();
  const texts = useScreenTexts().race.files;
  const races = useResource('races');
  const fault = useStore((state) => state.live.journal.code);
  const mayGoOn = fault === 'entries-missing' || fault === 'entries-changed';
  // The file of the open race under a new name: opening it there is the way out.
  const wasRenamed = (name: string) => fault === 'file-missing' && name !== file;
  return (
    <Panel aria-label={texts.title} id="race-files">
      <PanelHead>
        <h2>{texts.title}</h2>
        <LoadedAge at={races.at} failed={races.failure !== null} />
      </PanelHead>
      {races.failure !== null && <Notice tone="bad">{races.failure}</Notice>}
      <ul className={styles['files']}>
        {(races.value ?? []).map((race) => (
          <li key={race.file}>
            <span className={text['cut']} title={race.file}>
              <b>{race.file}</b>
              <br />
              <span className={text['muted']}>{texts.details(dateAndTime(Date.parse(race.changed_at)), size(race.size_bytes))}</span>
            </span>
            {race.is_open && <Badge tone="ok">{texts.isOpen}</Badge>}
            {!race.holds_race && <Badge>{texts.holdsNoRace}</Badge>}
            {race.is_open && (mayGoOn || wasRenamed(race.file)) && (
              <Button size="small" changes="choice-of-race" onClick={() => void openRace(station, race.file, texts.opened)}>
                {texts.goOn}
              </Button>
            )}
            {!race.is_open && (
              <Inline className={styles['actions']}>
                {race.holds_race && (
                  <ConfirmButton
                    size="small"
                    label={texts.openName(race.file)}
                    confirm={texts.switchTo}
                    changes="choice-of-race"
                    onConfirm={() => void openRace(station, race.file, texts.opened)}
                  >
                    {texts.open}
                  </ConfirmButton>
                )}
                <ConfirmButton
                  size="small"
                  icon
                  label={texts.removeName(race.file)}
                  confirm={texts.removeConfirm}
                  changes="choice-of-race"
                  onConfirm={() => void removeRace(station, race.file, texts.removed)}
                >
                  <Trash2 aria-hidden size={18} />
                </ConfirmButton>
              </Inline>
            )}
          </li>
        ))}
      </ul>
      {races.value?.length === 0 && <p className={text['muted']}>{texts.none}</p>}
      <DesktopFiles />
      <div className={styles['reset']}>
        <p>{file === null ? texts.resetHint : texts.resetHintNamed(file)}</p>
        <ConfirmButton
          variant="danger"
          confirm={texts.resetConfirm}
          onConfirm={() => void resetRace(station, open?.race.race_id, texts.resetDone)}
        >
          {texts.reset}
        </ConfirmButton>
      </div>
    </Panel>
  );
}

/** What the desktop application can do with files; in a browser a copy beside the race. */
function DesktopFiles() {
  const station = useStation();
  const texts = useScreenTexts().race.files;
  const { desktop } = window;
  if (desktop === undefined) {
    return (
      <Inline>
        <Button size="small" onClick={() => void copyRace(station, texts.copySaved)}>
          {texts.saveCopyHere}
        </Button>
      </Inline>
    );
  }
  return (
    <Inline>
      <Button size="small" onClick={() => void desktop.openRace().then(() => station.reload('races'))}>
        {texts.openOther}
      </Button>
      <Button size="small" onClick={() => void desktop.saveCopy()}>
        {texts.saveCopy}
      </Button>
      <Button size="small" onClick={() => void desktop.revealRace()}>
        {texts.showInFolder}
      </Button>
    </Inline>
  );
}

async function openRace(station: StationClient, file: string, done: (name: string) => string): Promise<void> {
  await station.run(request(station.api.POST('/races/open', { body: { file } })), { done: (opened) => done(opened.race.name) });
  station.reload('races');
}

async function copyRace(station: StationClient, done: (path: string) => string): Promise<void> {
  await station.run(request(station.api.POST('/races/copy')), { done: (copy) => done(copy.path) });
}

/** The file is moved into a folder beside the others, from which it can be moved back. */
async function removeRace(station: StationClient, file: string, done: (path: string) => string): Promise<void> {
  await station.run(request(station.api.POST('/races/remove', { body: { file } })), { done: ({ path }) => done(path) });
  station.reload('races');
}

/** Another desk may have opened another race since this page was loaded: that one is not left. */
async function resetRace(station: StationClient, raceId: string | undefined, done: (file: string) => string): Promise<void> {
  const query = raceId === undefined ? {} : { race_id: raceId };
  await station.run(request(station.api.POST('/race/reset', { params: { query } })), { done: (fresh) => done(fresh.file ?? '') });
  station.reload('races');
}
