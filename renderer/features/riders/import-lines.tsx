import { useState } from 'react';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { counted, NONE } from '../../ui/format';
import { Badge } from '../../ui/notice';
import { Inline } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { type ImportedLine, type ImportReport, linesToShow, OUTCOMES, type Outcome } from './import-report';

const MOST_SHOWN = 200;
const TONES = { refused: 'bad', changed: 'warn', added: 'ok', unchanged: 'info' } as const;

/** What would become of each line; those that want a look come first. */
export function ImportLines({ report, leftOut }: { readonly report: ImportReport; readonly leftOut: number }) {
  const [wanted, setWanted] = useState<Outcome | null>(null);
  const shown = linesToShow(report.lines, wanted !== null && report[wanted] === 0 ? null : wanted);
  return (
    <section className="import-preview" aria-label="What becomes of each line">
      <Inline>
        <Button size="small" aria-pressed={wanted === null} onClick={() => setWanted(null)}>
          All
        </Button>
        {OUTCOMES.filter((outcome) => report[outcome] > 0).map((outcome) => (
          <Button key={outcome} size="small" aria-pressed={wanted === outcome} onClick={() => setWanted(outcome)}>
            <Badge tone={TONES[outcome]}>{counted(report[outcome], outcome, outcome)}</Badge>
          </Button>
        ))}
        {leftOut > 0 && <span className={text['muted']}>{counted(leftOut, 'line', 'lines')} left out</span>}
      </Inline>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reachable by keyboard */}
      <table className="plain-table import-table" tabIndex={0}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Would be</th>
            <th scope="col">Bib</th>
            <th scope="col">Name</th>
            <th scope="col">Category</th>
            <th scope="col">Team</th>
            <th scope="col">Tags</th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, MOST_SHOWN).map((line) => (
            <Line key={line.line} line={line} />
          ))}
        </tbody>
      </table>
      {shown.length > MOST_SHOWN && <p className={text['muted']}>and {counted(shown.length - MOST_SHOWN, 'more', 'more')}</p>}
    </section>
  );
}

function Line({ line }: { readonly line: ImportedLine }) {
  const { before } = line;
  return (
    <tr>
      <td className={text['muted']}>{line.line}</td>
      <td>
        <Badge tone={TONES[line.outcome]}>{line.outcome}</Badge>
      </td>
      <td className={classes(text['strong'], text['cut'])}>
        <Text now={line.bib} before={before?.bib} />
      </td>
      <td className={text['cut']}>
        <Text now={line.name} before={before?.name} />
      </td>
      <td className={text['cut']}>
        <Text now={line.category} before={before?.category} />
      </td>
      <td className={text['cut']}>
        <Text now={line.team} before={before?.team} />
      </td>
      <td className="import-tags">
        <Tags line={line} />
      </td>
      {line.sentence !== '' && (
        <td className="import-why" colSpan={7}>
          {line.sentence}
        </td>
      )}
    </tr>
  );
}

/** The text, and the one that it takes the place of. */
function Text({ now, before }: { readonly now: string; readonly before: string | undefined }) {
  const isOther = before !== undefined && before !== now;
  return (
    <span title={isOther ? `${now || NONE}, was ${before || NONE}` : now}>
      {isOther ? <ins>{now || NONE}</ins> : now || NONE}
      {isOther && before !== '' && (
        <>
          {' '}
          <del>{before}</del>
        </>
      )}
    </span>
  );
}

function Tags({ line: { tags, tags_given: given, tags_lost: lost } }: { readonly line: ImportedLine }) {
  if (tags.length + lost.length === 0) return NONE;
  return (
    <span className={text['cut']} title={[...tags, ...lost.map((tag) => `no longer ${tag}`)].join(', ')}>
      {tags.map((tag) => (
        <span key={tag}>{given.includes(tag) ? <ins>{short(tag)}</ins> : short(tag)} </span>
      ))}
      {lost.map((tag) => (
        <del key={tag}>{short(tag)} </del>
      ))}
    </span>
  );
}

function short(tag: string): string {
  return tag.length > 10 ? `…${tag.slice(-6)}` : tag;
}
