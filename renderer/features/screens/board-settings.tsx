import { useMemo } from 'react';
import { categoriesOf } from '../../state/placing';
import { useStore } from '../../state/store';
import { COLUMN_LOOK } from '../../station/board-columns';
import { BOARD_COLUMNS, type BoardColumn, type BoardOptions, boardOptions } from '../../station/board-options';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { InlineFieldset, Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';

interface MakerProps {
  readonly options: BoardOptions;
  readonly onOptions: (options: BoardOptions) => void;
}

const ROWS = ['', '8', '10', '12', '16', '20', '25', '30'] as const;
const TURNS = ['5s', '10s', '15s', '20s', '30s', 'scroll', 'off'] as const;

/** What a board shows; goes into its address, so that every screen can show something else. */
export function BoardSettings({ options, onOptions }: MakerProps) {
  const placed = useStore((state) => state.live.placed);
  const categories = useMemo(() => categoriesOf(placed), [placed]);
  const { turning } = options;
  const turn = turning.kind === 'pages' ? `${turning.everyMs / 1_000}s` : turning.kind === 'scroll' ? 'scroll' : 'off';
  return (
    <Panel aria-label="What a board shows">
      <h2>What a board shows</h2>
      <div className="maker">
        <SelectField
          label="Riders"
          value={options.category}
          onValue={(category) => onOptions({ ...options, category })}
          options={[{ value: '', text: 'Everybody' }, ...categories.map((name) => ({ value: name, text: name }))]}
        />
        <SelectField
          label="Rows"
          value={options.rows === null ? '' : String(options.rows)}
          onValue={(rows) => onOptions({ ...options, rows: rows === '' ? null : Number(rows) })}
          options={ROWS.map((rows) => ({ value: rows, text: rows === '' ? 'As fits' : rows }))}
        />
        <SelectField
          label="More riders than rows"
          value={turn}
          onValue={(page) => onOptions({ ...options, turning: boardOptions(`page=${page}`).turning })}
          options={TURNS.map((page) => ({
            value: page,
            text: page === 'scroll' ? 'Scroll' : page === 'off' ? 'Leave out' : `Turn every ${page.slice(0, -1)} s`,
          }))}
        />
        <SelectField
          label="Look"
          value={options.theme}
          onValue={(theme) => onOptions({ ...options, theme })}
          options={[
            { value: 'dark', text: 'Dark' },
            { value: 'light', text: 'Light, for the sun' },
          ]}
        />
      </div>
      <InlineFieldset>
        <legend className={text['spoken']}>Columns</legend>
        {BOARD_COLUMNS.map((column) => (
          <Button
            key={column}
            size="small"
            aria-pressed={options.columns.includes(column)}
            onClick={() => onOptions({ ...options, columns: toggled(options.columns, column) })}
          >
            {COLUMN_LOOK[column].title === 'Pl' ? 'Place' : COLUMN_LOOK[column].title}
          </Button>
        ))}
      </InlineFieldset>
    </Panel>
  );
}

/** Columns in their usual order; the last one cannot go. */
function toggled(columns: readonly BoardColumn[], column: BoardColumn): readonly BoardColumn[] {
  const next = columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column];
  return next.length === 0 ? columns : BOARD_COLUMNS.filter((one) => next.includes(one));
}
