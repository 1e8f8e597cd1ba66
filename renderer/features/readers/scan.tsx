import { Radar } from 'lucide-react';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/outcome';
import { useStore } from '../../state/store';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/empty';
import { linkReader } from './link-reader';

type Found = Schemas['FoundReader'];

type Search =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'done'; readonly found: readonly Found[] };

/** Looks for readers on serial ports and at the usual addresses. */
export function Scan() {
  const desk = useStation();
  const [search, setSearch] = useState<Search>({ kind: 'idle' });
  const looking = search.kind === 'looking';
  const look = async (): Promise<void> => {
    if (looking) return;
    setSearch({ kind: 'looking' });
    const answer = await request(desk.api.POST('/readers/scan'));
    setSearch(answer.ok ? { kind: 'done', found: answer.value.found } : { kind: 'failed', sentence: answer.sentence });
  };
  return (
    <div className="scan">
      {/* Not disabled: the keyboard would lose its place on the page. */}
      <Button look={['primary']} aria-disabled={looking} onClick={() => void look()}>
        <Radar aria-hidden size={20} /> {looking ? 'Looking, this takes some seconds…' : 'Look for readers'}
      </Button>
      <div role="status" className="scan-outcome">
        {search.kind === 'failed' && <Notice tone="bad">{search.sentence}</Notice>}
        {search.kind === 'done' && search.found.length === 0 && (
          <Notice>No other reader answered. Check power and cable, or give the address below.</Notice>
        )}
        {search.kind === 'done' && search.found.length > 0 && <FoundReaders found={search.found} />}
      </div>
    </div>
  );
}

function FoundReaders({ found }: { readonly found: readonly Found[] }) {
  const desk = useStation();
  const linked = useStore((state) => state.loaded.readers?.value) ?? [];
  const [refusal, setRefusal] = useState('');
  const add = async (address: string): Promise<void> => setRefusal((await linkReader(desk, address)) ?? '');
  return (
    <>
      <ul className="plain-list">
        {found.map(({ address, label }) => {
          const isLinked = linked.some((reader) => reader.address === address);
          return (
            <li key={address}>
              <span>
                <b>{label}</b>
                <br />
                <span className="muted">{address}</span>
              </span>
              <Button
                look={['small']}
                aria-disabled={isLinked}
                aria-label={`${isLinked ? 'Added' : 'Add'} ${label}`}
                onClick={() => {
                  if (!isLinked) void add(address);
                }}
              >
                {isLinked ? 'Added' : 'Add'}
              </Button>
            </li>
          );
        })}
      </ul>
      {refusal !== '' && <Notice tone="bad">{refusal}</Notice>}
    </>
  );
}
