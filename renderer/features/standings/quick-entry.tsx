import { type FormEvent, useState } from 'react';
import { findByBib } from '../../state/search';
import { useStore } from '../../state/store';
import { keepMoment, passNow, stationNow, tapNow } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { ENTRY_MARK } from '../../station/use-keyboard';
import { Button } from '../../ui/button';

/** Bib and Enter: that rider passes now; a bib that nobody wears keeps the moment. The field never goes away and never waits for an answer. */
export function QuickEntry() {
  const desk = useStation();
  const [bib, setBib] = useState('');
  const [complaint, setComplaint] = useState('');
  const rider = useStore((state) => findByBib(state.live.placed, bib));

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (bib.trim() === '') return;
    setBib('');
    if (rider === null) {
      keepMoment(stationNow(), bib.trim());
      setComplaint(`Nobody wears bib ${bib.trim()}. The moment waits below: put the bib right, or register the rider.`);
      return;
    }
    setComplaint('');
    void passNow(desk, rider);
  };

  return (
    <form className="panel quick-entry" onSubmit={submit}>
      <label htmlFor="bib-entry" className="field-label">
        Passing now
      </label>
      <div className="quick-line">
        <input
          id="bib-entry"
          {...{ [ENTRY_MARK]: '' }}
          className="input"
          placeholder="Bib"
          value={bib}
          autoComplete="off"
          spellCheck={false}
          inputMode="numeric"
          maxLength={20}
          aria-describedby="bib-entry-says"
          aria-invalid={complaint !== ''}
          onChange={(event) => {
            setBib(event.currentTarget.value);
            setComplaint('');
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            // Once more leaves the field, so that single keys are commands again.
            if (bib === '') event.currentTarget.blur();
            setBib('');
            setComplaint('');
          }}
        />
        <Button submits look={['primary']} disabled={bib.trim() === ''}>
          Enter
        </Button>
        <Button onClick={tapNow} title="Store this moment, name the bib later (Space)">
          Tap
        </Button>
      </div>
      <span id="bib-entry-says" className={complaint === '' ? 'field-hint' : 'field-error'} aria-live="polite">
        {complaint || (rider === null ? 'Bib + Enter. Space stores the moment.' : `${rider.name || 'No name'} · lap ${rider.laps + 1}`)}
      </span>
    </form>
  );
}
