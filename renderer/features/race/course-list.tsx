import { LINE } from '../../../src/domain/model/course';
import { Button } from '../../ui/button';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { typedSpan } from '../../ui/typed-span';
import { earlierPassage, type PassageRule, type PointRule } from './course-rules';
import { RemoveButton, UpButton } from './line-buttons';
import { ChoiceField, OptionalNumber, TextWord } from './rule-fields';
import { offsetText, wholeNumber } from './rules';
import styles from './setup.module.css';

interface CourseListProps {
  readonly title: string;
  /** What adding a passage is called, so that a screen reader names two courses differently. */
  readonly addName: string;
  readonly course: readonly PassageRule[];
  readonly points: readonly PointRule[];
  readonly onCourse: (course: PassageRule[]) => void;
}

/** The passages of a lap in their order. */
export function CourseList({ title, addName, course, points, onCourse }: CourseListProps) {
  const { course: texts } = useScreenTexts().race.setup;
  const last = points.find(({ role }) => role === 'finish' || role === 'line')?.id ?? LINE;
  const add = (): void => onCourse([...course, { point: last, name: '', distance_m: null, not_before_ms: 0, cut_off_ms: null }]);
  return (
    <div className={styles['part']}>
      <h3>{title}</h3>
      {course.length === 0 && <p className={text['muted']}>{texts.lineAlone}</p>}
      {course.length > 0 && (
        <ol className={styles['lines']}>
          {course.map((passage, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name that is being typed must stay the same field
            <li key={index}>
              <Passage
                passage={passage}
                number={index + 1}
                points={points}
                onPassage={(next) => onCourse(course.map((one, at) => (at === index ? next : one)))}
              />
              <span className={styles['buttons']}>
                {index > 0 && <UpButton name={texts.up(index + 1)} onPress={() => onCourse(earlierPassage(course, index))} />}
                <RemoveButton name={texts.remove(index + 1)} onPress={() => onCourse(course.filter((_, at) => at !== index))} />
              </span>
            </li>
          ))}
        </ol>
      )}
      <p>
        <Button size="small" aria-label={addName} onClick={add}>
          {texts.add}
        </Button>
      </p>
    </div>
  );
}

interface PassageProps {
  readonly passage: PassageRule;
  readonly number: number;
  readonly points: readonly PointRule[];
  readonly onPassage: (passage: PassageRule) => void;
}

function Passage({ passage, number, points, onPassage }: PassageProps) {
  const { course: texts } = useScreenTexts().race.setup;
  const { heads } = texts;
  const places = Object.fromEntries([
    ...(points.some(({ id }) => id === LINE) ? [] : [[LINE, texts.line] as const]),
    ...points.map(({ id, name }) => [id, name ?? id] as const),
  ]);
  const time = { parse: durationInMinutes, invalid: texts.time };
  return (
    <div className={styles['fields']}>
      <ChoiceField
        label={texts.point(number)}
        value={passage.point}
        options={places}
        onValue={(point) => onPassage({ ...passage, point })}
      />
      <TextWord
        className={styles['name']}
        label={texts.name(number)}
        placeholder={texts.nameExample}
        value={passage.name ?? ''}
        onText={(name) => onPassage({ ...passage, name })}
      />
      {heads.distance}
      <OptionalNumber
        label={texts.distance(number)}
        value={String(passage.distance_m ?? '')}
        parse={(typed) => wholeNumber(typed, 0, 1_000_000)}
        invalid={texts.metres}
        onValue={(distance_m) => onPassage({ ...passage, distance_m })}
      />
      {heads.notBefore}
      <OptionalNumber
        label={texts.notBefore(number)}
        value={timeText(passage.not_before_ms)}
        onValue={(ms) => onPassage({ ...passage, not_before_ms: ms ?? 0 })}
        {...time}
      />
      {heads.cutOff}
      <OptionalNumber
        label={texts.cutOff(number)}
        value={timeText(passage.cut_off_ms)}
        onValue={(cut_off_ms) => onPassage({ ...passage, cut_off_ms })}
        {...time}
      />
    </div>
  );
}

/** A time up to seven days: minutes, or as `typedSpan` reads it. */
function durationInMinutes(typed: string): number | null {
  const ms = typedSpan(typed, 'minutes');
  return ms === null || ms > 604_800_000 ? null : ms;
}

function timeText(ms: number | null | undefined): string {
  return ms === undefined || ms === null || ms === 0 ? '' : offsetText(ms);
}
