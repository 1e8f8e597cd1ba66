import { distanceOfSegment, speedOf } from '../../../src/domain/model/pace';
import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import type { PlacedStanding, Split } from '../../../src/domain/model/standing';
import { rulesFor } from '../../../src/domain/model/terms';
import type { Ms } from '../../../src/domain/model/time';
import { rulesOf } from '../../../src/wire/shared/rules';
import { useStore } from '../../state/store';
import { useResource } from '../../station/use-resource';
import { raceTime, timeOfDay } from '../../ui/format';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './rider-splits.module.css';

/** The passages and segments of a rider. Nothing in a race without a course. */
export function RiderSplits({ row }: { readonly row: PlacedStanding }) {
  const texts = useScreenTexts().live.splits;
  if (row.splits.length === 0) return null;
  return (
    <details open className={styles['splits']}>
      <summary>
        {texts.title} <span className={text['muted']}>· {row.chipStartAt === null ? texts.gun : texts.own}</span>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.passage}</th>
            <th scope="col">{texts.time}</th>
            <th scope="col">{texts.leg}</th>
            <th scope="col">{texts.at}</th>
          </tr>
        </thead>
        <tbody>
          {row.splits.map((split, index) => (
            <SplitLine key={`${split.lap} ${split.name}`} split={split} index={index} row={row} />
          ))}
        </tbody>
      </table>
      {row.segments.length > 0 && <Segments row={row} />}
    </details>
  );
}

interface LineProps {
  readonly split: Split;
  readonly index: number;
  readonly row: PlacedStanding;
}

function SplitLine({ split, index, row }: LineProps) {
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const texts = useScreenTexts().live.splits;
  const { name, lap, at, time } = split;
  const wasPassed = row.splits.some((one, other) => other > index && one.at !== null);
  const before = index === 0 ? (lap === null || lap === 1 ? (0 as Ms) : null) : (row.splits[index - 1]?.time ?? null);
  return (
    <tr>
      <th scope="row">
        {lap === null ? '' : <span className={text['muted']}>{texts.lap(lap)}</span>} {name}
      </th>
      {at === null || time === null ? (
        <td colSpan={3} className={text['muted']}>
          {wasPassed || row.finished ? texts.missing : texts.ahead}
        </td>
      ) : (
        <>
          <td>{raceTime(time, decimals)}</td>
          <td>{before === null ? '' : raceTime((time - before) as Ms, decimals)}</td>
          <td>{timeOfDay(at)}</td>
        </>
      )}
    </tr>
  );
}

function Segments({ row }: { readonly row: PlacedStanding }) {
  const { segments } = row;
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const texts = useScreenTexts().live.splits;
  const speeds = useSpeeds(row);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.segment}</th>
          <th scope="col">{texts.time}</th>
          <th scope="col">{texts.speed}</th>
        </tr>
      </thead>
      <tbody>
        {segments.map(({ name, time }, index) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={time === null ? text['muted'] : undefined}>{time === null ? texts.missing : raceTime(time, decimals)}</td>
            <td>{speeds[index] === undefined || speeds[index] === null ? '' : texts.speedOf(String(speeds[index]))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Speeds in km/h where the course says how long a segment is. */
function useSpeeds({ segments, category }: PlacedStanding): readonly (number | null)[] {
  const wire = useResource('control').value?.rules;
  const rules = wire === undefined ? null : rulesFor(rulesOf(wire, DEFAULT_RULES), category);
  return segments.map(({ name, time }) => {
    const segment = rules?.segments.find((one) => one.name === name);
    if (rules === null || segment === undefined || time === null) return null;
    const metres = distanceOfSegment(segment, rules.course, rules.points);
    return metres === null ? null : speedOf(metres, time);
  });
}
