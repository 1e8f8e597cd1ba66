import { useState } from 'react';
import { Button } from '../../ui/button';
import { Inline, Panel } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { CourseList } from './course-list';
import { PointList } from './point-list';
import { ChoiceField } from './rule-fields';
import { SegmentList } from './segment-list';
import { categoryRows, type SetupProps, withOwnRules } from './setup-rules';
import { useField } from './use-field';

interface PointsPanelProps extends SetupProps {
  readonly seen: readonly string[];
}

/** Where riders are read, the way from point to point, and its segments. */
export function PointsPanel({ rules, onRules, seen }: PointsPanelProps) {
  const { points: texts, course: words } = useScreenTexts().race.setup;
  const own = rules.terms.flatMap(({ category, course }) => (course === undefined ? [] : [{ category, course }]));
  return (
    <Panel aria-label={texts.title} id="race-points">
      <h2>{texts.title}</h2>
      <PointList rules={rules} onRules={onRules} seen={seen} />
      <CourseList
        title={words.ofEverybody}
        addName={words.add}
        course={rules.course}
        points={rules.points}
        onCourse={(course) => onRules({ ...rules, course })}
      />
      {own.map(({ category, course }) => (
        <div key={category}>
          <CourseList
            title={words.ofCategory(category)}
            addName={words.addTo(category)}
            course={course}
            points={rules.points}
            onCourse={(next) => onRules(withOwnRules(rules, category, { course: next }))}
          />
          <Button size="small" onClick={() => onRules(withOwnRules(rules, category, { course: undefined }))}>
            {words.asRace(category)}
          </Button>
        </div>
      ))}
      <OwnCourse rules={rules} onRules={onRules} />
      <SegmentList rules={rules} onRules={onRules} />
    </Panel>
  );
}

/** Gives a category a course of its own, which begins as that of the race. */
function OwnCourse({ rules, onRules }: SetupProps) {
  const { course: texts } = useScreenTexts().race.setup;
  const { riders } = useField();
  const [chosen, setChosen] = useState('');
  const free = categoryRows(rules, riders).filter(({ terms }) => terms?.course === undefined);
  const category = free.find((row) => row.category === chosen)?.category ?? free[0]?.category;
  if (rules.points.length === 0 || category === undefined) return null;
  return (
    <Inline>
      <ChoiceField
        label={texts.ownCategory}
        value={category}
        options={Object.fromEntries(free.map((row) => [row.category, row.category]))}
        onValue={setChosen}
      />
      <Button size="small" onClick={() => onRules(withOwnRules(rules, category, { course: [...rules.course] }))}>
        {texts.own}
      </Button>
    </Inline>
  );
}
