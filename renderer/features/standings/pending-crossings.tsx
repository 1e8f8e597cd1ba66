import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { PendingCrossing } from '../../state/pending-crossings';
import { findByBib } from '../../state/search';
import { useStore } from '../../state/store';
import { correct, instant } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { ENTRY_MARK } from '../../station/use-keyboard';
import { Button } from '../../ui/button';
import { timeOfDay } from '../../ui/format';

/** Moments that were stored without a bib, oldest first. */
export function PendingCrossings() {
  const taps = useStore((state) => state.pendingCrossings);
  if (taps.length === 0) return null;
  return (
    <section className="panel taps" aria-label="Moments without a bib" data-taps>
      <h2>Whose crossing was it? ({taps.length})</h2>
      <ol>
        {taps.map((tap) => (
          <TapLine key={tap.id} tap={tap} />
        ))}
      </ol>
    </section>
  );
}

function TapLine({ tap }: { readonly tap: PendingCrossing }) {
  const desk = useStation();
  const [bib, setBib] = useState(tap.bib);
  const [complaint, setComplaint] = useState('');
  const drop = useStore((state) => state.dropTap);

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (bib.trim() === '') return;
    const rider = findByBib(useStore.getState().live.placed, bib);
    if (rider === null) {
      setComplaint(`Nobody wears bib ${bib.trim()}.`);
      return;
    }
    const next = event.currentTarget.closest('li')?.nextElementSibling?.querySelector('input');
    void correct(desk, { kind: 'insert', rider: rider.rider, at: instant(tap.at), inferred: false }).then((answer) => {
      if (answer.ok) drop(tap.id);
      else setComplaint(answer.sentence);
    });
    next?.focus();
  };

  return (
    <li>
      <form onSubmit={submit} className="tap-line">
        <time className="num">{timeOfDay(tap.at, 1)}</time>
        <input
          {...{ [ENTRY_MARK]: '' }}
          className="input"
          aria-label={`Bib that passed at ${timeOfDay(tap.at, 1)}`}
          placeholder="Bib"
          value={bib}
          autoComplete="off"
          maxLength={20}
          aria-invalid={complaint !== ''}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
          onChange={(event) => {
            setBib(event.currentTarget.value);
            setComplaint('');
          }}
        />
        <Button look={['icon', 'quiet', 'small']} aria-label={`Forget the moment ${timeOfDay(tap.at, 1)}`} onClick={() => drop(tap.id)}>
          <X aria-hidden size={18} />
        </Button>
      </form>
      {complaint !== '' && (
        <span className="field-error" role="alert">
          {complaint}
        </span>
      )}
    </li>
  );
}
