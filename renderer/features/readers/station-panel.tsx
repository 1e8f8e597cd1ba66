import { LoadedAge } from '../../station/loaded-age';
import { useResource } from '../../station/use-resource';
import { Notice } from '../../ui/notice';
import { age, dateAndTime, NONE, size } from '../../ui/format';
import { useNow } from '../../ui/use-now';
import { Panel, PanelHead } from '../../ui/panel';

const EVERY_MS = 2_000;

/** The station itself: where reads go, and how fast they are safe. */
export function StationPanel() {
  const { value: health, at, failure } = useResource('health', EVERY_MS);
  const now = useNow(EVERY_MS);
  if (health === null) return failure === null ? null : <Notice tone="bad">{failure}</Notice>;
  const { journal, intake } = health;
  const lines: readonly (readonly [string, string])[] = [
    ['Race file', journal.file ?? 'none is open'],
    ['Entries in it', String(journal.entries)],
    ['Free on the disk', journal.free_bytes === null ? NONE : size(journal.free_bytes)],
    ['Reads taken', `${intake.reads}, and ${intake.known} known already`],
    [
      'From arrival to disk',
      intake.lag_median_ms === null ? NONE : `${intake.lag_median_ms} ms usually, ${intake.lag_p99_ms ?? NONE} ms at worst`,
    ],
    ['Screens connected', String(health.screens)],
    ['Running since', `${dateAndTime(Date.parse(health.started_at))} (${age(now - Date.parse(health.started_at))})`],
    ['Version', health.version],
  ];
  return (
    <Panel aria-label="Station">
      <PanelHead>
        <h2>Station</h2>
        <LoadedAge at={at} />
      </PanelHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {journal.fault !== null && <Notice tone="bad">{journal.fault.sentence}</Notice>}
      <dl className="figures">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
