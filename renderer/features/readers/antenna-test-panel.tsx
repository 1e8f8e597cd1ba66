import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { type AntennaTest, antennaTestText, nextAntennaTest } from './antenna-test';
import styles from './antenna-test-panel.module.css';

/** Tests the antennas: walk from one to the next with a tag; each lights up when it has read the tag. */
export function AntennaTestPanel({ reader }: { readonly reader: Schemas['Reader'] }) {
  const texts = useScreenTexts().readers;
  const { antennas, state } = reader;
  const [test, setTest] = useState<readonly AntennaTest[]>(() => nextAntennaTest(null, antennas));
  useEffect(() => setTest((before) => nextAntennaTest(before, antennas)), [antennas]);
  return (
    <div className={styles['test']} role="status">
      <p>{antennaTestText(state, test, texts)}</p>
      <ul className={styles['antennas']}>
        {test.map((one) => (
          <li key={one.antenna} className={one.seen ? styles['seen'] : undefined}>
            {one.antenna}
            <span className={text['spoken']}>{` ${one.seen ? texts.test.seen : texts.test.notSeen}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
