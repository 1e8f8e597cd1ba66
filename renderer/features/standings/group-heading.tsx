import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { Schemas } from '../../api/client';
import type { Group } from '../../state/groups';
import { useStore } from '../../state/store';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import { useScreenTexts, useTexts } from '../../ui/texts';
import { rowId } from './standings-row';
import styles from './standings-table.module.css';

interface HeadingProps {
  readonly group: Group;
  readonly counts: readonly Schemas['CategoryCounts'][];
  readonly isCollapsed: boolean;
  readonly isCursor: boolean;
  readonly columns: number;
  /** Null: it stays at the top while its riders are in sight. */
  readonly top: number | null;
  readonly rowIndex: number;
}

/** The heading of the riders of a category or a section: how many are where. A press hides or shows them. */
export const GroupHeading = memo(function GroupHeading(props: HeadingProps) {
  const { group, counts, isCollapsed, isCursor, columns, top, rowIndex } = props;
  const setCollapsed = useStore((state) => state.setCollapsed);
  const told = useCountsText(group, counts);
  const Sign = isCollapsed ? ChevronRight : ChevronDown;
  return (
    <tr
      id={rowId(group.key)}
      aria-rowindex={rowIndex}
      aria-selected={isCursor}
      data-category-heading={group.kind === 'category' ? group.categories[0] : group.kind}
      className={classes(styles['line'], styles['heading'], top === null && styles['stuck'])}
      style={top === null ? undefined : { transform: `translateY(${top}px)` }}
    >
      <th scope="rowgroup" colSpan={columns}>
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={!isCollapsed}
          onClick={({ currentTarget }) => {
            setCollapsed(group.key, !isCollapsed);
            // The keys of the table go on working.
            currentTarget.closest('table')?.focus();
          }}
        >
          <Sign aria-hidden size={18} />
          <GroupName group={group} />
          <span className={classes(text['muted'], text['cut'], text['num'], styles['headingCount'])} title={told}>
            {told}
          </span>
        </button>
      </th>
    </tr>
  );
});

function GroupName({ group }: Pick<HeadingProps, 'group'>) {
  const { list, catalogue } = useTexts();
  const { table } = catalogue.screens.live;
  const name = group.kind === 'unknown' ? table.unknownTags : list(group.categories.map((category) => category || table.noCategory));
  return (
    <bdi className={text['cut']} title={name}>
      {name}
    </bdi>
  );
}

function useCountsText(group: Group, counts: readonly Schemas['CategoryCounts'][]): string {
  const { table } = useScreenTexts().live;
  const own = counts.filter(({ category }) => group.categories.includes(category));
  if (group.kind === 'unknown' || own.length === 0) return group.kind === 'unknown' ? table.tags(group.riders) : table.riders(group.riders);
  const sum = (of: 'registered' | 'started' | 'out' | 'finished' | 'stopped'): number => own.reduce((total, each) => total + each[of], 0);
  if (sum('started') === 0) return table.riders(sum('registered'));
  return table.counts({
    registered: sum('registered'),
    started: sum('started'),
    out: sum('out'),
    finished: sum('finished'),
    stopped: sum('stopped'),
  });
}
