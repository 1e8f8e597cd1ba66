import { request } from '../api/request';
import { type StationClient, useStation } from '../station/station-context';
import { useResource } from '../station/use-resource';
import { Button } from '../ui/button';
import text from '../ui/text.module.css';
import { useScreenTexts } from '../ui/texts';
import styles from './running-races.module.css';

/** Who is still out changes with every passing of a race that sends no stream here. */
const EVERY_MS = 5_000;

/** The races beside the open one that still take reads, each with a button to switch to it; nothing where there are none. */
export function RunningRaces() {
  const station = useStation();
  const texts = useScreenTexts().app.runningRaces;
  const races = useResource('runningRaces', EVERY_MS).value ?? [];
  if (races.length === 0) return null;
  return (
    <section className={styles['races']} aria-label={texts.title} data-running-races>
      <span>{texts.also}</span>
      <ul>
        {races.map(({ file, name, out }) => (
          <li key={file}>
            <b className={text['cut']} title={name}>
              {name}
            </b>
            <span className={text['num']}>{texts.out(out)}</span>
            <Button
              size="small"
              aria-label={texts.openName(name)}
              changes="choice-of-race"
              onClick={() => void switchTo(station, file, texts.opened)}
            >
              {texts.open}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function switchTo(station: StationClient, file: string, done: (name: string) => string): Promise<void> {
  await station.run(request(station.api.POST('/races/open', { body: { file } })), { done: (opened) => done(opened.race.name) });
  station.reload('races');
}
