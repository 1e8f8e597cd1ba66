import { Button } from '../../ui/button';
import { FieldSentence } from '../../ui/sentence';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { passageNames } from './course-rules';
import { RemoveButton } from './line-buttons';
import { ChoiceField, TextWord } from './rule-fields';
import styles from './setup.module.css';
import { type SetupProps, type SetupRules, unusedName } from './setup-rules';

type SegmentRule = SetupRules['segments'][number];

/** The name under which segments know the own start. */
const OWN_START = 'start';

/** Parts of the way with times of their own. */
export function SegmentList({ rules, onRules }: SetupProps) {
  const { setup } = useScreenTexts().race;
  const { segments: texts } = setup;
  const { segments } = rules;
  const passages = passageNames(rules);
  const change = (index: number, next: SegmentRule): void =>
    onRules({ ...rules, segments: segments.map((one, at) => (at === index ? next : one)) });
  const add = (): void => {
    const name = unusedName(texts.newName(segments.length + 1), segments);
    const segment = { name, from: segments.at(-1)?.to ?? OWN_START, to: passages.at(-1) ?? '', counts: false };
    onRules({ ...rules, segments: [...segments, segment] });
  };
  return (
    <div className={styles['part']}>
      <h3>{texts.title}</h3>
      {segments.length > 0 && (
        <ul className={styles['lines']}>
          {segments.map((segment, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name that is being typed must stay the same field
            <li key={index}>
              <Segment segment={segment} number={index + 1} passages={passages} onSegment={(next) => change(index, next)} />
              <RemoveButton
                name={texts.remove(index + 1)}
                onPress={() => onRules({ ...rules, segments: segments.filter((_, at) => at !== index) })}
              />
            </li>
          ))}
        </ul>
      )}
      {passages.length === 0 && <p className={text['muted']}>{texts.needsCourse}</p>}
      <p>
        <Button size="small" disabled={passages.length === 0} onClick={add}>
          {texts.add}
        </Button>
      </p>
    </div>
  );
}

interface SegmentProps {
  readonly segment: SegmentRule;
  readonly number: number;
  readonly passages: readonly string[];
  readonly onSegment: (segment: SegmentRule) => void;
}

function Segment({ segment, number, passages, onSegment }: SegmentProps) {
  const { segments: texts } = useScreenTexts().race.setup;
  // A passage that is no more stays in sight until another one is chosen.
  const ends = [...new Set([...passages, segment.to])];
  const begins = [...new Set([...passages, segment.from])].filter((name) => name !== OWN_START);
  const named = (names: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, name]));
  const fields = {
    name: (
      <TextWord
        className={styles['name']}
        label={texts.name(number)}
        value={segment.name}
        onText={(name) => onSegment({ ...segment, name })}
        isRequired
      />
    ),
    from: (
      <ChoiceField
        label={texts.from(number)}
        value={segment.from}
        options={{ [OWN_START]: texts.start, ...named(begins) }}
        onValue={(from) => onSegment({ ...segment, from })}
      />
    ),
    to: <ChoiceField label={texts.to(number)} value={segment.to} options={named(ends)} onValue={(to) => onSegment({ ...segment, to })} />,
    counts: (
      <ChoiceField
        label={texts.counts(number)}
        value={segment.counts ? 'yes' : 'no'}
        options={{ no: texts.isShown, yes: texts.doesCount }}
        onValue={(counts) => onSegment({ ...segment, counts: counts === 'yes' })}
      />
    ),
  };
  return (
    <div className={styles['fields']}>
      <FieldSentence text={texts.sentence} fields={fields} />
    </div>
  );
}
