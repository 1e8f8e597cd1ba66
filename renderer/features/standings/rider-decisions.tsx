import type { RiderId } from '../../../src/domain/model/entry';
import { undo } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import styles from './penalty-form.module.css';

/** What the jury decided about one rider and still holds, each with its Undo button; nothing where there is nothing. */
export function RiderDecisions({ rider }: { readonly rider: RiderId }) {
  const station = useStation();
  const acts = (useResource('jury').value ?? []).filter((act) => act.rider === rider);
  const texts = useTexts();
  const words = useScreenTexts().live.penalty;
  if (acts.length === 0) return null;
  return (
    <ul className={classes(text['plainList'], styles['book'])} aria-label={words.book}>
      {acts.map((act) => {
        const sentence = sayWire(texts, 'act', { wire: act, fallback: act.sentence });
        return (
          <li key={`${act.seq} ${act.kind}`}>
            <span>
              {sentence} {act.reason !== '' && <span className={text['muted']}>{act.reason}</span>}
            </span>
            <Button size="small" aria-label={words.undoName(sentence)} changes="race" onClick={() => void undo(station, act.seq)}>
              {words.undo}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
