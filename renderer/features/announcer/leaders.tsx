import type { CategoryLead } from '../../state/category-leads';
import { inOwnCategory } from '../../state/placing';
import { useStore } from '../../state/store';
import { classes } from '../../ui/classes';
import { type Decimals, lapTime, shortTag, timeOfDay } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import parts from './announcer-app.module.css';
import styles from './leaders.module.css';
import type { NamedRider, News } from './race-news';
import { useWholeRows } from './use-whole-rows';

/** Who leads each category, by how much, and what is left. */
export function Leaders({ leads }: { readonly leads: readonly CategoryLead[] }) {
  const { announcer: texts, venue } = usePublicTexts();
  const list = useWholeRows();
  return (
    <section className={parts['part']} aria-label={texts.leaders}>
      <h2>{texts.leaders}</h2>
      {leads.length === 0 && <p className={parts['empty']}>{texts.leadersEmpty}</p>}
      <div className={parts['room']}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
        <ol ref={list} className={parts['lines']} tabIndex={0} aria-label={texts.leaders} data-leaders>
          {leads.map((lead) => (
            <li key={lead.category} className={classes(styles['lead'], lead.toGo === 1 && styles['bell'])}>
              <span className={styles['leadHead']}>
                <b className={text['cut']} title={lead.category}>
                  {lead.category || venue.noCategory}
                </b>
                <b className={text['num']}>{leftText(lead, texts)}</b>
              </span>
              <span className={styles['leadName']} title={riderText(lead.leader)}>
                <bdi>{riderText(lead.leader)}</bdi>
              </span>
              <Second category={lead.category} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

type AnnouncerTexts = ReturnType<typeof usePublicTexts>['announcer'];

function leftText({ toGo, timeLeft }: CategoryLead, texts: AnnouncerTexts): string {
  if (toGo === null) return timeLeft === null || timeLeft === 0 ? '' : lapTime(Math.ceil(timeLeft / 1_000) * 1_000, 0);
  return toGo === 0 ? texts.finished : texts.toGo(toGo);
}

/** The second of a category with the gap to the leader; nothing while there is none. */
function Second({ category }: { readonly category: string }) {
  const { common } = usePublicTexts();
  const row = useStore((state) => state.live.placed.find((one) => one.category === category && inOwnCategory(one).place === 2) ?? null);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  if (row === null) return null;
  const { lapsBehind, gap } = inOwnCategory(row);
  const behind = lapsBehind > 0 ? common.lapsBehind(lapsBehind) : gap === null ? '' : `+${lapTime(gap, decimals)}`;
  return (
    <span className={styles['second']}>
      <span title={riderText(row)}>
        2. <bdi>{riderText(row)}</bdi>
      </span>{' '}
      <span className={text['num']}>{behind}</span>
    </span>
  );
}

/** `12 Ann Able`; the end of the tag where nobody has it. */
function riderText({ bib, name, rider }: NamedRider): string {
  return [bib, name].filter((part) => part !== '').join(' ') || shortTag(rider.replace(/^tag:/, ''));
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/** A name in a sentence keeps its own direction, and the words and numbers around it theirs. */
function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

/** What happened, newest first. */
export function NewsList({ news }: { readonly news: readonly News[] }) {
  const texts = usePublicTexts().announcer;
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const list = useWholeRows();
  return (
    <section className={parts['part']} aria-label={texts.news}>
      <h2>{texts.news}</h2>
      {news.length === 0 && <p className={parts['empty']}>{texts.newsEmpty}</p>}
      <div className={parts['room']}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
        <ol ref={list} className={parts['lines']} tabIndex={0} aria-label={texts.news} aria-live="polite" data-news>
          {news.map((item) => (
            <li key={`${item.kind} ${item.category} ${item.at} ${item.leader.rider}`} className={styles['item']} data-kind={item.kind}>
              <time>{timeOfDay(item.at)}</time>
              <span>
                <b>{item.category}</b> {newsText(item, texts, decimals)}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function newsText({ kind, leader, before, value }: News, texts: AnnouncerTexts, decimals: Decimals): string {
  const rider = isolated(riderText(leader));
  switch (kind) {
    case 'leads':
      return texts.leads(rider);
    case 'takes-lead':
      return texts.takesLead(rider, before === null ? '' : isolated(riderText(before)));
    case 'half':
      return texts.half(rider, texts.toGo(value ?? 0));
    case 'best-lap':
      return texts.bestLap(rider, lapTime(value, decimals));
    case 'bell':
      return texts.bell(rider);
    case 'wins':
      return texts.wins(rider);
  }
}
