import { type CoursePreset, presetCourse } from '../../../src/domain/model/race-templates';
import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import { rulesOf, rulesRow } from '../../../src/wire/shared/rules';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { FieldHint } from '../../ui/input';
import { Inline } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { ChipList } from './chip-list';
import { knownReaders, type PointRule, pointId, readersToPlace, withoutPoint, withPointName, withReaderAt } from './course-rules';
import { RemoveButton } from './line-buttons';
import { ChoiceField, TextWord } from './rule-fields';
import styles from './setup.module.css';
import type { SetupProps, SetupRules } from './setup-rules';

interface PointListProps extends SetupProps {
  /** Readers that sent reads to this race. */
  readonly seen: readonly string[];
}

/** Where riders are read: each point with its readers and what passing it means. */
export function PointList({ rules, onRules, seen }: PointListProps) {
  const { points: texts } = useScreenTexts().race.setup;
  const linked = useResource('readers').value ?? [];
  const readers = knownReaders(linked, seen);
  const { points } = rules;
  const add = (): void => {
    const name = texts.newName(points.length + 1);
    onRules({ ...rules, points: [...points, { id: pointId(name, points), name, role: 'split', readers: [] }] });
  };
  return (
    <div className={styles['part']}>
      <Presets rules={rules} onRules={onRules} />
      <p className={text['muted']}>{points.length === 0 ? texts.none : texts.others}</p>
      {points.length > 0 && (
        <ul className={styles['lines']}>
          {points.map((point, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name that is being typed must stay the same field
            <li key={index}>
              <Point rules={rules} onRules={onRules} point={point} at={index} readers={readers} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <Button size="small" onClick={add}>
          {texts.addPoint}
        </Button>
      </p>
    </div>
  );
}

const PRESETS: readonly CoursePreset[] = ['line', 'start-finish', 'split'];

function Presets({ rules, onRules }: SetupProps) {
  const { race, templates } = useScreenTexts();
  const { points: texts } = race.setup;
  const begin = (preset: CoursePreset): void => {
    const names = { ...templates.pointNames, split: texts.presetSplit };
    const made = presetCourse(preset, rulesOf(rules, DEFAULT_RULES).points, names);
    const { points, course } = rulesRow({ ...DEFAULT_RULES, ...made }) as SetupRules;
    onRules({ ...rules, points, course });
  };
  return (
    <Inline>
      <span className={text['muted']}>{texts.presets}</span>
      {PRESETS.map((preset) => (
        <Button key={preset} size="small" onClick={() => begin(preset)}>
          {texts.preset[preset]}
        </Button>
      ))}
    </Inline>
  );
}

interface PointProps extends SetupProps {
  readonly point: PointRule;
  readonly at: number;
  readonly readers: readonly string[];
}

function Point({ rules, onRules, point, at, readers }: PointProps) {
  const { setup } = useScreenTexts().race;
  const { points: texts } = setup;
  const name = point.name ?? point.id;
  const change = (next: PointRule): void => onRules({ ...rules, points: rules.points.map((one) => (one === point ? next : one)) });
  return (
    <>
      <div className={styles['fields']}>
        <TextWord
          className={styles['name']}
          label={texts.name(at + 1)}
          value={name}
          onText={(typed) => onRules(withPointName(rules, at, typed))}
          isRequired
        />
        <ChoiceField label={texts.role(at + 1)} value={point.role} options={texts.roles} onValue={(role) => change({ ...point, role })} />
        <ChipList
          items={point.readers}
          removeName={(reader) => texts.removeReader(reader, name)}
          onRemove={(reader) => change({ ...point, readers: point.readers.filter((one) => one !== reader) })}
          choices={readersToPlace(rules, readers)}
          addLabel={texts.reader(name)}
          addName={texts.addReader(name)}
          addText={texts.add}
          example={texts.readerExample}
          onAdd={(reader) => onRules(withReaderAt(rules, at, reader))}
        />
        <span className={text['muted']}>{texts.id(point.id)}</span>
      </div>
      <RemoveButton name={texts.removePoint(name)} onPress={() => onRules(withoutPoint(rules, point.id))} />
      {point.readers.length === 0 && (
        <div className={styles['note']}>
          <FieldHint>{texts.noReader}</FieldHint>
        </div>
      )}
    </>
  );
}
