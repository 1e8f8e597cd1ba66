import { undo } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { timeOfDay } from '../../ui/format';

/** The corrections that touch a read, each with a way back. */
export function CorrectionNotes({ seqs }: { readonly seqs: readonly number[] }) {
  const desk = useStation();
  const acts = useResource('acts').value ?? [];
  const touching = acts.filter((act) => seqs.includes(act.seq));
  if (touching.length === 0) return null;
  return (
    <ul className="correction-notes">
      {touching.map((act) => (
        <li key={act.seq}>
          <span className={act.undone ? 'undone' : ''}>
            {act.sentence}{' '}
            <span className="muted">{`${timeOfDay(Date.parse(act.recorded_at))}, ${act.by}${act.reason === null ? '' : `: ${act.reason}`}`}</span>
          </span>
          {act.undoable && !act.undone && (
            <Button look={['small']} aria-label={`Undo: ${act.sentence}`} onClick={() => void undo(desk, act.seq)}>
              Undo
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
