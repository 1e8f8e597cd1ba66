import { Radar } from 'lucide-react';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { connectReader } from './connect-reader';
import styles from './find-readers.module.css';

type Found = Schemas['FoundReader'];

type Search =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'done'; readonly found: readonly Found[] };

/** Searches serial ports and the usual network addresses for readers. */
export function FindReaders() {
  const station = useStation();
  const texts = useScreenTexts().readers.scan;
  const [search, setSearch] = useState<Search>({ kind: 'idle' });
  const isSearching = search.kind === 'searching';
  const find = async (): Promise<void> => {
    if (isSearching) return;
    setSearch({ kind: 'searching' });
    const answer = await request(station.api.POST('/readers/scan'));
    setSearch(answer.ok ? { kind: 'done', found: answer.value.found } : { kind: 'failed', sentence: answer.sentence });
  };
  return (
    <div className={styles['find']}>
      {/* Not disabled, because a disabled button loses the focus. */}
      <Button variant="primary" aria-disabled={isSearching} changes="race" onClick={() => void find()}>
        <Radar aria-hidden size={20} /> {isSearching ? texts.finding : texts.find}
      </Button>
      <div role="status" className={styles['outcome']}>
        {search.kind === 'failed' && <Notice tone="bad">{search.sentence}</Notice>}
        {search.kind === 'done' && search.found.length === 0 && <Notice>{texts.none}</Notice>}
        {search.kind === 'done' && search.found.length > 0 && <FoundReaders found={search.found} />}
      </div>
    </div>
  );
}

function FoundReaders({ found }: { readonly found: readonly Found[] }) {
  const station = useStation();
  const texts = useScreenTexts().readers.scan;
  const { connecting } = useScreenTexts().readers.add;
  const linked = useStore((state) => state.loaded.readers?.value) ?? [];
  const [refusal, setRefusal] = useState('');
  const add = async (address: string): Promise<void> => setRefusal((await connectReader(station, address, connecting)) ?? '');
  return (
    <>
      <ul className={styles['found']}>
        {found.map(({ address, label }) => {
          const isLinked = linked.some((reader) => reader.address === address);
          return (
            <li key={address}>
              <span>
                <b>{label}</b>
                <br />
                <span className={text['muted']}>{address}</span>
              </span>
              <Button
                size="small"
                aria-disabled={isLinked}
                aria-label={isLinked ? texts.addedName(label) : texts.addName(label)}
                changes="race"
                onClick={() => {
                  if (!isLinked) void add(address);
                }}
              >
                {isLinked ? texts.added : texts.add}
              </Button>
            </li>
          );
        })}
      </ul>
      {refusal !== '' && <Notice tone="bad">{refusal}</Notice>}
    </>
  );
}
