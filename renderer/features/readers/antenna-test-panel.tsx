import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import text from '../../ui/text.module.css';
import { type AntennaTest, nextAntennaTest, testSentence } from './antenna-test';

/** Walk from antenna to antenna with one tag; each lights up when it has seen it. */
export function AntennaTestPanel({ reader }: { readonly reader: Schemas['Reader'] }) {
  const { antennas, state } = reader;
  const [test, setTest] = useState<readonly AntennaTest[]>(() => nextAntennaTest(null, antennas));
  useEffect(() => setTest((before) => nextAntennaTest(before, antennas)), [antennas]);
  return (
    <div className="antenna-test" role="status">
      <p>{testSentence(state, test)}</p>
      <ul>
        {test.map((one) => (
          <li key={one.antenna} className={one.seen ? 'lit' : ''}>
            {one.antenna}
            <span className={text['spoken']}>{one.seen ? ' has seen a tag' : ' has seen no tag yet'}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
