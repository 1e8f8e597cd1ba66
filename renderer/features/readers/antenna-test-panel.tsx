import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import { type AntennaTest, lookedAt } from '../../state/antenna-test';

/** Walk from antenna to antenna with one tag; each lights up when it has seen it. */
export function AntennaTestPanel({ antennas }: { readonly antennas: Schemas['Reader']['antennas'] }) {
  const [test, setTest] = useState<readonly AntennaTest[] | null>(null);
  useEffect(() => setTest((before) => lookedAt(before, antennas)), [antennas]);
  const left = (test ?? []).filter((one) => !one.seen).length;
  return (
    <div className="antenna-test" role="status">
      <p>{left === 0 ? 'Every antenna has seen a tag.' : 'Hold a tag to each antenna until it lights up.'}</p>
      <ul>
        {(test ?? []).map((one) => (
          <li key={one.antenna} className={one.seen ? 'lit' : ''}>
            {one.antenna}
            <span className="sr-only">{one.seen ? ' has seen a tag' : ' has seen no tag yet'}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
