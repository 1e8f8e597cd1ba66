import type { Course } from '../../domain/model/course';
import type { RaceRules } from '../../domain/model/rules';
import type { Ms } from '../../domain/model/time';
import type { PlannedField } from './event-plan';

/** The same rules with times as many times shorter, for an event that goes as many times faster. */
export function fasterRules(rules: RaceRules, speed: number): RaceRules {
  const span = faster(speed);
  const course = (passages: Course): Course =>
    passages.map((one) => ({ ...one, notBefore: span(one.notBefore), cutOff: one.cutOff === null ? null : span(one.cutOff) }));
  return {
    ...rules,
    minLap: span(rules.minLap),
    duration: span(rules.duration),
    startWindow: span(rules.startWindow),
    course: course(rules.course),
    waves: rules.waves.map((wave) => ({ ...wave, after: span(wave.after) })),
    terms: rules.terms.map((terms) => ({
      ...terms,
      ...(terms.minLap === undefined ? {} : { minLap: span(terms.minLap) }),
      ...(terms.duration === undefined ? {} : { duration: span(terms.duration) }),
      ...(terms.course === undefined ? {} : { course: course(terms.course) }),
    })),
  };
}

export function fasterField(field: PlannedField, speed: number): PlannedField {
  return { ...field, lap: faster(speed)(field.lap) };
}

function faster(speed: number): (span: Ms) => Ms {
  return (span) => Math.round(span / speed) as Ms;
}
