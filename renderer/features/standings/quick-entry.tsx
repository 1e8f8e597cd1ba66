import { type FormEvent, useState } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import type { Texts } from '../../../src/texts/texts';
import { findByBib } from '../../state/search';
import { useStore } from '../../state/store';
import { BibField } from '../../station/bib-field';
import { passNow, stationNow, storeCrossing, storeCrossingNow } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { QUICK_MARK } from '../../ui/double-press';
import { FieldError, FieldHint, FieldLabel } from '../../ui/input';
import { PanelForm } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import styles from './quick-entry.module.css';

/** A bib and Enter: that rider passes now. The time of an unknown bib is saved. The field never disappears and never waits for an answer. */
export function QuickEntry() {
  const station = useStation();
  const [bib, setBib] = useState('');
  const [unknownBib, setUnknownBib] = useState('');
  const rider = useStore((state) => findByBib(state.live.placed, bib));
  const texts = useScreenTexts().live.entry;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (bib.trim() === '') return;
    setBib('');
    if (rider === null) {
      storeCrossing(station, stationNow(), bib.trim());
      setUnknownBib(bib.trim());
      return;
    }
    setUnknownBib('');
    void passNow(station, rider);
  };

  return (
    <PanelForm className={styles['entry']} onSubmit={submit}>
      <FieldLabel htmlFor="bib-entry">{texts.label}</FieldLabel>
      <div className={styles['line']}>
        <BibField
          id="bib-entry"
          noteId="bib-entry-note"
          className={styles['bib']}
          placeholder={texts.bib}
          value={bib}
          isUnknown={unknownBib !== ''}
          onText={(typed) => {
            setBib(typed);
            setUnknownBib('');
          }}
        />
        <Button submits variant="primary" className={styles['enter']} disabled={bib.trim() === ''}>
          {texts.enter}
        </Button>
        <Button {...{ [QUICK_MARK]: '' }} onClick={() => storeCrossingNow(station)} title={texts.tapHint}>
          {texts.tap}
        </Button>
      </div>
      {unknownBib === '' ? (
        <FieldHint id="bib-entry-note">{rider === null ? texts.hint : nextText(rider, texts)}</FieldHint>
      ) : (
        <FieldError id="bib-entry-note">{texts.unknownBib(unknownBib)}</FieldError>
      )}
    </PanelForm>
  );
}

/** What a passing of this rider would be. */
function nextText({ name, finished, rankedLaps }: PlacedStanding, texts: Texts['catalogue']['screens']['live']['entry']): string {
  return finished ? texts.afterFinish(name || texts.noName) : texts.next(name || texts.noName, rankedLaps + 1);
}
