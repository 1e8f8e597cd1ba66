import { type FormEvent, useState } from 'react';
import { findByBib } from '../../state/search';
import { useStore } from '../../state/store';
import { BibField } from '../../station/bib-field';
import { correct, instant, stationNow } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { FieldError, FieldHint, FieldLabel } from '../../ui/input';
import { PanelForm } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import styles from './start-list-page.module.css';

/** A bib and Enter: that rider starts now. The digits of the keyboard lead here from everywhere on the page. */
export function LateStart() {
  const station = useStation();
  const texts = useScreenTexts().startList.late;
  const [bib, setBib] = useState('');
  const [unknown, setUnknown] = useState('');
  const found = useStore((state) => findByBib(state.live.placed, bib));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const at = stationNow();
    if (bib.trim() === '') return;
    if (found === null) {
      setUnknown(bib.trim());
      return;
    }
    setBib('');
    void correct(station, { kind: 'start', rider: found.rider, at: instant(at) });
  };
  return (
    <PanelForm onSubmit={submit} aria-label={texts.title}>
      <FieldLabel htmlFor="late-start">{texts.title}</FieldLabel>
      <div className={styles['late']}>
        <BibField
          id="late-start"
          noteId="late-start-note"
          className={styles['bib']}
          placeholder={texts.bib}
          value={bib}
          isUnknown={unknown !== ''}
          onText={(typed) => {
            setBib(typed);
            setUnknown('');
          }}
        />
        <Button submits variant="primary" disabled={bib.trim() === ''}>
          {texts.enter}
        </Button>
      </div>
      {unknown === '' ? (
        <FieldHint id="late-start-note">{found === null ? texts.hint : found.name}</FieldHint>
      ) : (
        <FieldError id="late-start-note">{texts.unknownBib(unknown)}</FieldError>
      )}
    </PanelForm>
  );
}
