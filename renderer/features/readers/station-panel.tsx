import { LoadedAge } from '../../station/loaded-age';
import { useResource } from '../../station/use-resource';
import { age, dateAndTime, NONE, size } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { Panel, PanelHead } from '../../ui/panel';
import { sayWire, useTexts } from '../../ui/texts';
import { useNow } from '../../ui/use-now';
import { Figure, Figures } from './figures';

const RELOAD_EVERY_MS = 2_000;

/** The station itself: the file that reads are stored in, how fast that is done, and since when it runs. */
export function StationPanel() {
  const page = useTexts();
  const texts = page.catalogue.screens.readers.station;
  const { value: health, at, failure } = useResource('health', RELOAD_EVERY_MS);
  const now = useNow(RELOAD_EVERY_MS);
  if (health === null) return failure === null ? null : <Notice tone="bad">{failure}</Notice>;
  const { journal, intake } = health;
  return (
    <Panel aria-label={texts.title}>
      <PanelHead>
        <h2>{texts.title}</h2>
        <LoadedAge at={at} failed={failure !== null} />
      </PanelHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {journal.fault !== null && (
        <Notice tone="bad">{sayWire(page, 'problem', { wire: journal.fault, fallback: journal.fault.sentence })}</Notice>
      )}
      <Figures>
        <Figure name={texts.file}>{journal.file ?? texts.noFile}</Figure>
        <Figure name={texts.entries}>{journal.entries}</Figure>
        <Figure name={texts.free}>{journal.free_bytes === null ? NONE : size(journal.free_bytes)}</Figure>
        <Figure name={texts.reads}>{texts.readsCount(intake.reads, intake.known)}</Figure>
        <Figure name={texts.lag}>
          {intake.lag_median_ms === null ? NONE : texts.lagValue(intake.lag_median_ms, String(intake.lag_p99_ms ?? NONE))}
        </Figure>
        <Figure name={texts.screens}>{health.screens}</Figure>
        <Figure name={texts.runningSince}>
          {texts.since(dateAndTime(Date.parse(health.started_at)), age(now - Date.parse(health.started_at)))}
        </Figure>
        <Figure name={texts.version}>{health.version}</Figure>
      </Figures>
    </Panel>
  );
}
