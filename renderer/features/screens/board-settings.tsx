import { useMemo } from 'react';
import { LANGUAGE_NAMES, LANGUAGES, languageOf } from '../../../src/texts/languages';
import { categoriesOf } from '../../state/placing';
import { useStore } from '../../state/store';
import { choiceOf, EVERYONE, shownTable } from '../../state/table-choice';
import { BOARD_COLUMNS, type BoardColumn, type BoardOptions, boardOptions } from '../../station/board-options';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { InlineFieldset, Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './board-settings.module.css';

interface BoardSettingsProps {
  readonly options: BoardOptions;
  readonly onOptions: (options: BoardOptions) => void;
}

const ROWS = ['', '8', '10', '12', '16', '20', '25', '30'] as const;
/** Values of `page` in the address of a board. */
const PAGES = ['5s', '10s', '15s', '20s', '30s', 'scroll', 'off'] as const;

/** What a board shows. It is part of its address, so that every screen can show something else. */
export function BoardSettings({ options, onOptions }: BoardSettingsProps) {
  const texts = useScreenTexts().screens.options;
  return (
    <Panel aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <div className={styles['fields']}>
        <CategoryField options={options} onOptions={onOptions} />
        <SelectField
          label={texts.rows}
          value={options.rows === null ? '' : String(options.rows)}
          onValue={(rows) => onOptions({ ...options, rows: rows === '' ? null : Number(rows) })}
          options={ROWS.map((rows) => ({ value: rows, text: rows === '' ? texts.rowsAutomatic : rows }))}
        />
        <LongListField options={options} onOptions={onOptions} />
        <SelectField
          label={texts.order}
          value={options.byCategory ? 'category' : ''}
          onValue={(by) => onOptions({ ...options, byCategory: by === 'category' })}
          options={[
            { value: '', text: texts.together },
            { value: 'category', text: texts.byCategory },
          ]}
        />
        <SelectField
          label={texts.ground}
          value={options.ground}
          onValue={(ground) => onOptions({ ...options, ground })}
          options={[
            { value: 'solid', text: texts.solid },
            { value: 'transparent', text: texts.transparent },
          ]}
        />
        <SelectField
          label={texts.theme}
          value={options.theme}
          onValue={(theme) => onOptions({ ...options, theme })}
          options={[
            { value: 'dark', text: texts.dark },
            { value: 'light', text: texts.light },
          ]}
        />
        <LanguageField options={options} onOptions={onOptions} />
      </div>
      <ColumnButtons options={options} onOptions={onOptions} />
    </Panel>
  );
}

function CategoryField({ options, onOptions }: BoardSettingsProps) {
  const { screens, common } = useScreenTexts();
  const texts = screens.options;
  const race = useStore((state) => state.live.race);
  const placed = useStore((state) => state.live.placed);
  const categories = useMemo(() => categoriesOf(placed), [placed]);
  return (
    <SelectField
      label={texts.riders}
      value={choiceOf(options)}
      onValue={(value) => onOptions({ ...options, ...shownTable(value) })}
      options={[
        { value: '', text: texts.allRiders },
        ...categories.map((name) => ({ value: choiceOf({ ...EVERYONE, category: name }), text: name })),
        ...(race?.classifications ?? []).map(({ name }) => ({
          value: choiceOf({ ...EVERYONE, classification: name }),
          text: texts.classification(name),
        })),
        ...(race?.teams == null ? [] : [{ value: choiceOf({ ...EVERYONE, teams: true }), text: common.teams.title }]),
      ]}
    />
  );
}

function LongListField({ options, onOptions }: BoardSettingsProps) {
  const texts = useScreenTexts().screens.options;
  const { turning } = options;
  const textOf = (page: (typeof PAGES)[number]): string => {
    if (page === 'scroll') return texts.scroll;
    return page === 'off' ? texts.topOnly : texts.changePage(Number.parseInt(page, 10));
  };
  return (
    <SelectField
      label={texts.longList}
      value={turning.kind === 'pages' ? `${turning.everyMs / 1_000}s` : turning.kind === 'scroll' ? 'scroll' : 'off'}
      onValue={(page) => onOptions({ ...options, turning: boardOptions(`page=${page}`).turning })}
      options={PAGES.map((page) => ({ value: page, text: textOf(page) }))}
    />
  );
}

/** The language of all screens whose addresses stand on this page. */
function LanguageField({ options, onOptions }: BoardSettingsProps) {
  const texts = useScreenTexts().screens.options;
  return (
    <SelectField
      label={texts.language}
      value={options.language ?? ''}
      onValue={(language) => onOptions({ ...options, language: languageOf(language) })}
      options={[
        { value: '', text: texts.languageOfRace },
        ...LANGUAGE_NAMES.map((language) => ({ value: language, text: LANGUAGES[language].name })),
      ]}
    />
  );
}

function ColumnButtons({ options, onOptions }: BoardSettingsProps) {
  const { screens, common } = useScreenTexts();
  return (
    <InlineFieldset>
      <legend className={text['spoken']}>{screens.options.columns}</legend>
      {BOARD_COLUMNS.map((column) => (
        <Button
          key={column}
          variant="toggle"
          size="small"
          aria-pressed={options.columns.includes(column)}
          onClick={() => onOptions({ ...options, columns: toggled(options.columns, column) })}
        >
          {common.columns[column].name}
        </Button>
      ))}
    </InlineFieldset>
  );
}

/** The columns in their usual order, with or without `column`; the last one cannot be removed. */
function toggled(columns: readonly BoardColumn[], column: BoardColumn): readonly BoardColumn[] {
  const next = columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column];
  return next.length === 0 ? columns : BOARD_COLUMNS.filter((one) => next.includes(one));
}
