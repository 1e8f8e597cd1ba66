import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { PendingCrossing } from '../../state/pending-crossings';
import { findByBib } from '../../state/search';
import { useStore } from '../../state/store';
import { correct, insertion } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { ENTRY_MARK } from '../../station/use-keyboard';
import { Button } from '../../ui/button';
import { timeAndDay } from '../../ui/format';
import { FieldError, Input } from '../../ui/input';
import { Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import styles from './pending-crossings.module.css';

/** Times that were saved without a bib, oldest first. */
export function PendingCrossings() {
  const crossings = useStore((state) => state.pendingCrossings);
  const texts = useScreenTexts().live.pending;
  if (crossings.length === 0) return null;
  return (
    <Panel className={styles['pending']} aria-label={texts.label} data-pending-crossings>
      <h2>{texts.title(crossings.length)}</h2>
      <ol className={text['plainList']}>
        {crossings.map((crossing) => (
          <Crossing key={crossing.id} crossing={crossing} />
        ))}
      </ol>
    </Panel>
  );
}

function Crossing({ crossing }: { readonly crossing: PendingCrossing }) {
  const station = useStation();
  const [bib, setBib] = useState(crossing.bib);
  const [error, setError] = useState('');
  const drop = useStore((state) => state.dropPendingCrossing);
  const texts = useScreenTexts().live.pending;
  const [, whileSaving] = useBusy();
  const time = timeAndDay(crossing.at, 1);

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (bib.trim() === '') return;
    const rider = findByBib(useStore.getState().live.placed, bib);
    if (rider === null) {
      setError(texts.unknownBib(bib.trim()));
      return;
    }
    const next = event.currentTarget.closest('li')?.nextElementSibling?.querySelector('input');
    whileSaving(async () => {
      const answer = await correct(station, insertion(rider.rider, crossing.at));
      if (answer.ok) drop(crossing.id);
      else setError(answer.sentence);
    });
    next?.focus();
  };

  return (
    <li>
      <form onSubmit={submit} className={styles['line']}>
        <time>{time}</time>
        <Input
          {...{ [ENTRY_MARK]: '' }}
          aria-label={texts.bibAt(time)}
          placeholder={texts.bib}
          value={bib}
          maxLength={20}
          aria-invalid={error !== ''}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
          onChange={(event) => {
            setBib(event.currentTarget.value);
            setError('');
          }}
        />
        <Button icon variant="quiet" size="small" aria-label={texts.forget(time)} onClick={() => drop(crossing.id)}>
          <X aria-hidden size={18} />
        </Button>
      </form>
      {error !== '' && <FieldError>{error}</FieldError>}
    </li>
  );
}
