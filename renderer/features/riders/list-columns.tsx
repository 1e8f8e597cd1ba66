import { useState } from 'react';
import type { Texts } from '../../../src/texts/texts';
import type { Schemas } from '../../api/client';
import { NONE } from '../../ui/format';
import { machineStore } from '../../ui/storage';
import type { TableColumn } from '../../ui/table';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './list-columns.module.css';

type Participant = Schemas['Participant'];

const STORED = 'racetag.rider-columns';
const DETAILS = ['gender', 'born', 'club', 'nation', 'licence', 'uci_id', 'first_name', 'last_name'] as const;
type Detail = (typeof DETAILS)[number];
/** Columns of lists by heading: no detail has this in its name. */
const MORE = 'more: ';

/** The columns that the list of these riders can have besides those it always has: details that somebody has, and columns of imported lists. */
export function choosableColumns(riders: readonly Participant[]): readonly string[] {
  const headings = new Set(riders.flatMap(({ more }) => Object.keys(more)));
  return [...DETAILS.filter((detail) => riders.some((rider) => rider[detail] !== '')), ...[...headings].map((heading) => MORE + heading)];
}

/** A chosen column. */
export function chosenColumn(key: string, texts: Texts['catalogue']['screens']['riders']['more']): TableColumn<Participant> {
  const textOf = (rider: Participant): string => {
    if (!key.startsWith(MORE)) return rider[key as Detail];
    const heading = key.slice(MORE.length);
    return Object.hasOwn(rider.more, heading) ? (rider.more[heading] ?? '') : '';
  };
  return {
    key,
    heading: headingOf(key, texts),
    cell: (rider) => textOf(rider) || NONE,
    title: textOf,
    className: text['cut'],
    track: key === 'born' ? 'minmax(100px, 0.8fr)' : 'minmax(56px, 0.8fr)',
    narrowTrack: null,
  };
}

function headingOf(key: string, { fields }: Texts['catalogue']['screens']['riders']['more']): string {
  return key.startsWith(MORE) ? key.slice(MORE.length) : fields[key as Detail];
}

/** The chosen columns, remembered on this machine. */
export function useChosenColumns(): readonly [readonly string[], (keys: readonly string[]) => void] {
  const [chosen, setChosen] = useState(() => readChosen(machineStore.getItem(STORED)));
  const choose = (keys: readonly string[]): void => {
    machineStore.setItem(STORED, JSON.stringify(keys));
    setChosen(keys);
  };
  return [chosen, choose];
}

/** Stored keys; none for anything else that the storage may hold. */
function readChosen(stored: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter((key): key is string => typeof key === 'string') : [];
  } catch {
    // An unreadable entry counts as none; the next choice replaces it.
    return [];
  }
}

interface ChoiceProps {
  readonly choosable: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
}

/** The choice of columns, behind one control. */
export function ColumnChoice({ choosable, chosen, onChoose }: ChoiceProps) {
  const { chooseColumns, chooseColumnsHint, more } = useScreenTexts().riders;
  return (
    <details className={styles['choice']}>
      <summary>{chooseColumns}</summary>
      <fieldset>
        <legend className={text['spoken']}>{chooseColumnsHint}</legend>
        {choosable.map((key) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={({ currentTarget: { checked } }) => onChoose(checked ? [...chosen, key] : chosen.filter((one) => one !== key))}
            />
            <span className={text['cut']}>{headingOf(key, more)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
