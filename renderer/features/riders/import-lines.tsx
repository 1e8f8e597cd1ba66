import { useMemo, useState } from 'react';
import { Button } from '../../ui/button';
import { NONE, shortTag } from '../../ui/format';
import { Badge } from '../../ui/notice';
import { Inline } from '../../ui/panel';
import { Table, TableCells, type TableColumn, TableHead, tracksOf } from '../../ui/table';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import styles from './import-lines.module.css';
import { type ImportedLine, type ImportReport, linesToShow, OUTCOMES, type Outcome } from './import-report';

const MAX_SHOWN = 200;
const TONES = { refused: 'bad', changed: 'warn', added: 'ok', unchanged: 'info' } as const;

/** Shows what an import would do with each line; lines that need attention come first. */
export function ImportLines({ report, skipped }: { readonly report: ImportReport; readonly skipped: number }) {
  const page = useTexts();
  const texts = page.catalogue.screens.riders.importing.lines;
  const [wanted, setWanted] = useState<Outcome | null>(null);
  const shown = linesToShow(report.lines, wanted !== null && report[wanted] === 0 ? null : wanted);
  const columns = useColumns();
  return (
    <section className={styles['preview']} aria-label={texts.title}>
      <Inline>
        <Button size="small" aria-pressed={wanted === null} onClick={() => setWanted(null)}>
          {texts.all}
        </Button>
        {OUTCOMES.filter((outcome) => report[outcome] > 0).map((outcome) => (
          <Button key={outcome} size="small" aria-pressed={wanted === outcome} onClick={() => setWanted(outcome)}>
            <Badge tone={TONES[outcome]}>{texts.count[outcome](report[outcome])}</Badge>
          </Button>
        ))}
        {skipped > 0 && <span className={text['muted']}>{texts.skipped(skipped)}</span>}
      </Inline>
      <Table className={styles['table']} tracks={tracksOf(columns)} tabIndex={0} aria-label={texts.title}>
        <TableHead columns={columns} />
        <tbody>
          {shown.slice(0, MAX_SHOWN).map((line) => (
            <tr key={line.line}>
              <TableCells columns={columns} row={line} />
              {line.sentence !== '' && (
                <td className={styles['why']} colSpan={columns.length}>
                  {sayWire(page, 'problem', { wire: line, fallback: line.sentence })}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {shown.length > MAX_SHOWN && <p className={text['muted']}>{texts.more(shown.length - MAX_SHOWN)}</p>}
    </section>
  );
}

function useColumns(): readonly TableColumn<ImportedLine>[] {
  const { lines: texts, columns: words } = useScreenTexts().riders.importing;
  return useMemo(() => {
    const { columns, outcome: outcomes } = texts;
    const { fields } = words;
    const nameOf = ({ field, heading }: ImportedLine['details'][number]): string =>
      heading ?? (Object.hasOwn(fields, field) ? fields[field as keyof typeof fields] : field);
    const detailsText = ({ details }: ImportedLine): string => details.map((one) => texts.detail(nameOf(one), one.now || NONE)).join(' · ');
    const field = (key: 'bib' | 'name' | 'category' | 'team', track: string): TableColumn<ImportedLine> => ({
      key,
      heading: columns[key],
      cell: (line) => <Change now={line[key]} before={line.before?.[key]} />,
      className: key === 'bib' ? `${text['strong']} ${text['cut']}` : text['cut'],
      track,
    });
    return [
      { key: 'line', heading: columns.line, cell: ({ line }) => line, className: text['muted'], track: '56px' },
      {
        key: 'result',
        heading: columns.result,
        cell: ({ outcome }) => <Badge tone={TONES[outcome]}>{outcomes[outcome]}</Badge>,
        track: '104px',
      },
      field('bib', '72px'),
      field('name', 'minmax(120px, 1.6fr)'),
      field('category', 'minmax(70px, 1fr)'),
      field('team', 'minmax(70px, 1fr)'),
      {
        key: 'more',
        heading: columns.more,
        cell: (line) => detailsText(line),
        className: text['cut'],
        title: (line) => detailsText(line),
        track: 'minmax(90px, 1.2fr)',
      },
      {
        key: 'tags',
        heading: columns.tags,
        cell: (line) => <Tags line={line} />,
        className: styles['tags'],
        track: 'minmax(90px, 1fr)',
      },
    ];
  }, [texts, words]);
}

/** A value and, if it changes, the one before. */
function Change({ now, before }: { readonly now: string; readonly before: string | undefined }) {
  const texts = useScreenTexts().riders.importing.lines;
  const hasChanged = before !== undefined && before !== now;
  return (
    <span title={hasChanged ? texts.was(now || NONE, before || NONE) : now}>
      {hasChanged ? <ins>{now || NONE}</ins> : now || NONE}
      {hasChanged && before !== '' && (
        <>
          {' '}
          <del>{before}</del>
        </>
      )}
    </span>
  );
}

function Tags({ line: { tags, tags_given: given, tags_lost: lost } }: { readonly line: ImportedLine }) {
  const texts = useScreenTexts().riders.importing.lines;
  if (tags.length + lost.length === 0) return NONE;
  return (
    <span className={text['cut']} title={[...tags, ...lost.map((tag) => texts.tagLost(tag))].join(', ')}>
      {tags.map((tag) => (
        <span key={tag}>{given.includes(tag) ? <ins>{shortTag(tag)}</ins> : shortTag(tag)} </span>
      ))}
      {lost.map((tag) => (
        <del key={tag}>{shortTag(tag)} </del>
      ))}
    </span>
  );
}
