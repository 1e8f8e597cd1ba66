import { useCallback } from 'react';
import { readerCounts } from '../state/live';
import { useStore } from '../state/store';
import { useLinkHealth } from '../station/use-link-lost';
import { useResource } from '../station/use-resource';
import { age } from '../ui/format';
import { useScreenTexts } from '../ui/texts';
import { Ticking } from '../ui/ticking';
import styles from './station-health.module.css';

const EVERY_MS = 2_000;

/** Whether reads are being saved, how many readers work, and when the last read came; on every screen of the desk. */
export function StationHealth() {
  const health = useResource('health', EVERY_MS).value;
  const offset = useStore((state) => state.live.clockOffset);
  const links = useStore((state) => state.live.links);
  const link = useLinkHealth();
  const texts = useScreenTexts().app.health;
  const writable = health?.journal.writable ?? null;
  const saving = link !== 'live' || writable === null ? 'unknown' : writable ? 'ok' : 'stopped';
  const { working, all } = readerCounts(links);
  const lastRead = health?.intake.last_read_at ?? null;
  const text = useCallback(
    (now: number) => (lastRead === null ? texts.noRead : texts.lastRead(age(now + offset - Date.parse(lastRead)))),
    [lastRead, offset, texts],
  );
  return (
    <a className={styles['readers']} href="#/readers" title={texts.title}>
      <span className={saving === 'ok' ? undefined : styles['bad']}>{texts.saving[saving]}</span>
      {all > 0 && <span className={working < all ? styles['bad'] : undefined}>{texts.readers(working, all)}</span>}
      <Ticking text={text} everyMs={500} className={styles['lastRead']} />
    </a>
  );
}
