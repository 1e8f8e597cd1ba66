import { memo, type ReactNode } from 'react';
import { shownTeam } from '../../../src/domain/model/roster';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { inOwnCategory } from '../../state/placing';
import { useStore } from '../../state/store';
import { classes } from '../../ui/classes';
import { gapText, NONE, shortTag } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import styles from './rider-line.module.css';

interface RiderLineProps {
  readonly row: PlacedStanding;
  readonly notes: readonly string[] | undefined;
  /** What stands in front: a countdown, a lap. */
  readonly first: ReactNode;
}

/** A rider with everything that an announcer says of them: bib, name, team or club, place and gap in the category, notes of the jury. */
export const RiderLine = memo(function RiderLine({ row, notes, first }: RiderLineProps) {
  const { announcer: texts, common } = usePublicTexts();
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const own = inOwnCategory(row);
  const gap = gapText(own, decimals, common);
  const name = row.name || shortTag(row.tag);
  const details = [own.place === null ? row.category : texts.place(own.place, row.category), shownTeam(row)].filter((part) => part !== '');
  return (
    <li className={styles['line']}>
      <span className={styles['first']}>{first}</span>
      <b className={classes(styles['bib'], row.bib.length > 4 && styles['longBib'], text['cut'])} title={row.bib}>
        {row.bib || NONE}
      </b>
      <span className={styles['who']}>
        <b className={styles['name']} title={name}>
          <bdi>{name}</bdi>
        </b>
        <span className={classes(styles['details'], text['twoLines'])} title={details.join(' · ')}>
          {details.join(' · ')}
        </span>
        {notes?.map((note) => (
          <span key={note} className={styles['note']}>
            {texts.note(note)}
          </span>
        ))}
      </span>
      <span className={classes(styles['gap'], text['num'])}>{gap === NONE ? '' : gap}</span>
    </li>
  );
});
