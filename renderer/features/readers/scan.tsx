import { Radar } from 'lucide-react';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { outcome } from '../../api/outcome';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/empty';
import { useDesk } from '../desk/desk-context';
import { linkReader } from './link-reader';

type Found = Schemas['FoundReader'];

type Search =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'done'; readonly found: readonly Found[] };

/** Looks for readers on serial ports and at the usual addresses. */
export function Scan() {
  const desk = useDesk();
  const [search, setSearch] = useState<Search>({ kind: 'idle' });
  const [refusal, setRefusal] = useState('');
  const look = async (): Promise<void> => {
    setSearch({ kind: 'looking' });
    const answer = await outcome(desk.api.POST('/readers/scan'));
    setSearch(answer.ok ? { kind: 'done', found: answer.value.found } : { kind: 'failed', sentence: answer.sentence });
  };
  return (
    <div className="scan">
      <Button look={['primary']} disabled={search.kind === 'looking'} onClick={() => void look()}>
        <Radar aria-hidden size={20} /> {search.kind === 'looking' ? 'Looking, this takes some seconds…' : 'Look for readers'}
      </Button>
      {search.kind === 'failed' && <Notice tone="bad">{search.sentence}</Notice>}
      {refusal !== '' && <Notice tone="bad">{refusal}</Notice>}
      {search.kind === 'done' && search.found.length === 0 && (
        <Notice>Nothing answered. Check power and cable, or give the address below.</Notice>
      )}
      {search.kind === 'done' && (
        <ul className="plain-list">
          {search.found.map((found) => (
            <li key={found.address}>
              <span className="cut" title={found.address}>
                <b>{found.label}</b>
                <br />
                <span className="muted">{found.address}</span>
              </span>
              <Button
                look={['small']}
                aria-label={`Add ${found.label}`}
                onClick={() => void linkReader(desk, found.address).then((sentence) => setRefusal(sentence ?? ''))}
              >
                Add
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
