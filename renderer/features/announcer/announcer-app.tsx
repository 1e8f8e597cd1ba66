import { useCallback, useMemo, useState } from 'react';
import { createApi } from '../../api/client';
import type { Credentials } from '../../api/credentials';
import { request } from '../../api/request';
import { categoriesOf } from '../../state/placing';
import { useStore } from '../../state/store';
import { instant, stationNow } from '../../station/commands';
import { DataAge } from '../../station/data-age';
import { LinkNotice } from '../../station/link-notice';
import { RaceClock, useRaceState } from '../../station/race-clock';
import { screenOptions } from '../../station/screen-options';
import { useLoaded } from '../../station/use-loaded';
import { useScreen } from '../../station/use-screen';
import { ZoneNote } from '../../station/zone-note';
import { Select } from '../../ui/input';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import styles from './announcer-app.module.css';
import { JustPassed } from './just-passed';
import { Leaders, NewsList } from './leaders';
import { NextRiders } from './next-riders';
import { useNotes } from './use-notes';
import { useRaceNews } from './use-race-news';

const EXPECTED_EVERY_MS = 2_000;
/** A rider who is later than this is not next any more. */
const OVERDUE_MS = 30_000;
const MOST_EXPECTED = 200;

/** The announcer's page: who comes next, who has just passed, who leads, and what happened. It shows nothing that is not public. */
export function AnnouncerApp({ credentials }: { readonly credentials: Credentials }) {
  const texts = usePublicTexts().announcer;
  const options = useMemo(() => screenOptions(window.location.search, 'light'), []);
  const [category, setCategory] = useState(options.categories[0] ?? '');
  const name = useScreen(credentials, options.theme, texts.title);
  const api = useMemo(() => createApi(credentials), [credentials]);
  const loadExpected = useCallback(() => {
    // Of one category the first of all may be none.
    const query = { from: instant(stationNow() - OVERDUE_MS), ...(category === '' ? { top: MOST_EXPECTED } : {}) };
    return request(api.GET('/expected', { params: { query } }));
  }, [api, category]);
  const expected = useLoaded(loadExpected, EXPECTED_EVERY_MS);
  const notes = useNotes(api);
  const { leads, news } = useRaceNews();
  const placed = useStore((state) => state.live.placed);
  const rows = useMemo(() => new Map(placed.map((row) => [row.rider, row])), [placed]);
  const categories = useMemo(() => categoriesOf(placed), [placed]);
  const isShown = useCallback((of: string) => category === '' || of === category, [category]);
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={text['cut']} title={name}>
          {name || texts.title}
        </h1>
        {(categories.length > 1 || category !== '') && (
          <CategoryChoice categories={categories} category={category} onCategory={setCategory} />
        )}
        <Clock category={category} />
      </header>
      <LinkNotice />
      <div className={styles['parts']}>
        <NextRiders expected={expected} rows={rows} notes={notes} isShown={isShown} />
        <JustPassed rows={rows} notes={notes} isShown={isShown} />
        <div className={styles['column']}>
          <Leaders leads={leads.filter((lead) => isShown(lead.category))} />
          <NewsList news={news.filter((item) => isShown(item.category))} />
        </div>
      </div>
      <footer className={styles['foot']}>
        <DataAge /> <ZoneNote />
      </footer>
    </main>
  );
}

interface CategoryChoiceProps {
  readonly categories: readonly string[];
  readonly category: string;
  readonly onCategory: (category: string) => void;
}

function CategoryChoice({ categories, category, onCategory }: CategoryChoiceProps) {
  const texts = usePublicTexts().announcer;
  // The one of the address stays a choice, though nobody is in it yet.
  const known = category === '' || categories.includes(category) ? categories : [...categories, category];
  return (
    <Select
      className={styles['choice']}
      aria-label={texts.category}
      value={category}
      onChange={({ currentTarget: { value } }) => {
        onCategory(value);
        // A reload shows the same again.
        const url = new URL(window.location.href);
        if (value === '') url.searchParams.delete('category');
        else url.searchParams.set('category', value);
        window.history.replaceState(null, '', url);
      }}
    >
      <option value="">{texts.allCategories}</option>
      {known.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </Select>
  );
}

function Clock({ category }: { readonly category: string }) {
  const { text: state } = useRaceState();
  return (
    <div className={styles['clock']}>
      <span>{state}</span>
      <RaceClock tenths={false} className={styles['time']} {...(category === '' ? {} : { category })} />
    </div>
  );
}
