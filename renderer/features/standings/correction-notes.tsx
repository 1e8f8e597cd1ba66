import { authorName } from '../../../src/texts/author-name';
import { undo } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { timeAndDay } from '../../ui/format';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import styles from './trace-read.module.css';

/** The corrections of a read, each with its Undo button. */
export function CorrectionNotes({ seqs }: { readonly seqs: readonly number[] }) {
  const station = useStation();
  const acts = useResource('acts').value ?? [];
  const texts = useTexts();
  const words = useScreenTexts().live.trace;
  const corrections = acts.filter((act) => seqs.includes(act.seq));
  if (corrections.length === 0) return null;
  return (
    <ul className={classes(text['plainList'], styles['corrections'])}>
      {corrections.map((act) => {
        const sentence = sayWire(texts, 'act', { wire: act, fallback: act.sentence });
        return (
          <li key={act.seq}>
            <span className={act.undone ? text['struck'] : undefined}>
              {sentence}{' '}
              <span className={text['muted']}>
                {words.correction(timeAndDay(Date.parse(act.recorded_at)), authorName(act.by, texts.catalogue), act.reason ?? '')}
              </span>
            </span>
            {act.undoable && !act.undone && (
              <Button size="small" aria-label={words.undoName(sentence)} changes="race" onClick={() => void undo(station, act.seq)}>
                {words.undo}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
