import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { FieldHint } from '../../ui/input';
import { useScreenTexts } from '../../ui/texts';
import styles from './results-page.module.css';

interface Column {
  readonly key: string;
  readonly title: string;
}

interface ColumnsFieldProps {
  readonly what: Schemas['SavedSheet']['what'];
  /** Keys in their order; empty: the usual columns. */
  readonly columns: readonly string[];
  readonly onColumns: (columns: string[]) => void;
}

/** Chooses the columns of a sheet, and puts them into order. */
export function ColumnsField({ what, columns, onColumns }: ColumnsFieldProps) {
  const texts = useScreenTexts().results.sheets.editor.columns;
  const known = useColumns(what);
  const titleOf = (key: string): string => known.find((column) => column.key === key)?.title ?? key;
  const free = known.filter(({ key }) => !columns.includes(key));
  const moved = (at: number, by: -1 | 1): string[] => {
    const next = [...columns];
    const [key] = next.splice(at, 1);
    if (key !== undefined) next.splice(at + by, 0, key);
    return next;
  };
  return (
    <fieldset className={styles['columnsField']}>
      <legend>{texts.title}</legend>
      {columns.length === 0 ? (
        <FieldHint>{texts.usual}</FieldHint>
      ) : (
        <ol>
          {columns.map((key, at) => (
            <li key={key}>
              <span>{titleOf(key)}</span>
              <Button size="small" aria-label={texts.up(titleOf(key))} disabled={at === 0} onClick={() => onColumns(moved(at, -1))}>
                <ArrowUp aria-hidden size={16} />
              </Button>
              <Button
                size="small"
                aria-label={texts.down(titleOf(key))}
                disabled={at === columns.length - 1}
                onClick={() => onColumns(moved(at, 1))}
              >
                <ArrowDown aria-hidden size={16} />
              </Button>
              <Button size="small" aria-label={texts.remove(titleOf(key))} onClick={() => onColumns(columns.filter((one) => one !== key))}>
                <X aria-hidden size={16} />
              </Button>
            </li>
          ))}
        </ol>
      )}
      <SelectField
        label={texts.add}
        value=""
        disabled={free.length === 0}
        options={[{ value: '', text: texts.choose }, ...free.map(({ key, title }) => ({ value: key, text: title }))]}
        onValue={(key) => {
          if (key !== '') onColumns([...columns, key]);
        }}
      />
    </fieldset>
  );
}

/** The columns that a sheet can have; none until they are loaded. */
function useColumns(what: string): readonly Column[] {
  const { api } = useStation();
  const [known, setKnown] = useState<readonly Column[]>([]);
  useEffect(() => {
    let isWanted = true;
    void request(api.GET('/exports/{sheet}/columns', { params: { path: { sheet: what } } })).then((answer) => {
      if (isWanted && answer.ok) setKnown(answer.value.columns);
    });
    return () => {
      isWanted = false;
    };
  }, [api, what]);
  return known;
}
