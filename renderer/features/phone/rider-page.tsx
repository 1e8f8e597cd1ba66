import { useCallback, useMemo } from 'react';
import { shownTeam } from '../../../src/domain/model/roster';
import { createApi } from '../../api/client';
import type { Credentials } from '../../api/credentials';
import { useStore } from '../../state/store';
import { age, gapText, lapTime, NONE, raceTime, statusText } from '../../ui/format';
import { Empty, Notice } from '../../ui/notice';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import { Ticking } from '../../ui/ticking';
import { RiderLaps } from './rider-laps';
import { RiderLink } from './rider-link';
import styles from './rider-page.module.css';
import { RiderReads } from './rider-reads';
import { RiderReport } from './rider-report';
import { RiderShare } from './rider-share';
import { RiderSplits } from './rider-splits';
import { useRider } from './use-rider';

interface RiderPageProps {
  readonly bib: string;
  readonly credentials: Credentials;
  readonly onRider: (bib: string) => void;
}

/** A rider's own page: place and gaps, laps, passages, and why each read counts or not. */
export function RiderPage({ bib, credentials, onRider }: RiderPageProps) {
  const { phone, common } = usePublicTexts();
  const texts = phone.rider;
  const api = useMemo(() => createApi(credentials), [credentials]);
  const { page, at, problem } = useRider(api, bib);
  const row = useStore((state) => state.live.placed.find((placed) => placed.bib === bib));
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const since = useCallback((now: number) => (at === null ? '' : texts.since(age(now - at))), [at, texts]);
  const lastLap = row?.lastLap ?? null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page that scrolls has to be reachable by keyboard
    <section className={styles['page']} aria-label={texts.title(bib)} tabIndex={0}>
      <RiderLink bib="" onRider={onRider}>
        <span>‹ {texts.back}</span>
      </RiderLink>
      {page === null && row === undefined ? (
        <Empty title={problem === '' ? texts.loading : problem}>{problem === '' ? null : texts.unknownHint}</Empty>
      ) : (
        <>
          <h2 className={styles['name']}>
            <span className={styles['bib']}>{bib}</span> <bdi>{(row?.name ?? page?.name) || NONE}</bdi>
          </h2>
          <p className={text['muted']}>
            {[row?.category ?? page?.category ?? '', row === undefined ? (page?.team ?? '') : shownTeam(row)]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          {row !== undefined && (
            <dl className={styles['facts']}>
              <Fact name={texts.place} value={row.place === null ? NONE : String(row.place)} />
              <Fact name={texts.inCategory} value={row.categoryPlace === null ? NONE : String(row.categoryPlace)} />
              <Fact name={texts.laps} value={String(row.rankedLaps)} />
              <Fact name={texts.time} value={statusText(row.status, false, common) || raceTime(row.elapsed, decimals)} />
              <Fact name={texts.gap} value={gapText(row, decimals, common)} />
              <Fact name={texts.lastLap} value={lastLap === null ? NONE : lapTime(lastLap, decimals)} />
            </dl>
          )}
          {problem !== '' && (
            <Notice tone="warn">
              {texts.notLoaded} {at !== null && <Ticking text={since} everyMs={1_000} />}
            </Notice>
          )}
          {page !== null && (
            <>
              <RiderLaps laps={page.laps} decimals={decimals} />
              <RiderSplits splits={page.splits} decimals={decimals} />
            </>
          )}
          <RiderReport api={api} bib={bib} accepts={page?.accepts_reports ?? false} />
          {page !== null && <RiderReads reads={page.reads} earlier={page.earlier_reads} />}
          <RiderShare bib={bib} apiKey={credentials.apiKey} />
        </>
      )}
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={text['num']}>{value}</dd>
    </div>
  );
}
