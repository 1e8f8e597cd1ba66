import type { ClassificationRule, FieldFilter, TeamRule } from './classifications';
import type { PointRole, Segment } from './course';
import type { MessageOf, NoParams } from './message';
import type { TagRule } from './tag-rule';
import type { Ms } from './time';

/** Waves that start after the gun, earliest first; `after` is counted from the gun. */
interface LateWaves {
  readonly waves: readonly { readonly name: string; readonly after: Ms }[];
}

/** A passage as people see it; `not_before` 0: any time; `distance` in metres and `cut_off`: null where there is none. */
interface CoursePassage {
  readonly name: string;
  readonly distance: number | null;
  readonly not_before: Ms;
  readonly cut_off: Ms | null;
}

/** The rules of a race, each a sentence. */
export interface RuleMessages {
  readonly 'finish-laps': { readonly laps: number };
  readonly 'finish-with-leader': { readonly laps: number };
  /** `laps` is how many the leader still has to go after the lap in which the time is up. */
  readonly 'finish-after-time': { readonly duration: Ms; readonly laps: number };
  readonly 'finish-hard-stop': { readonly duration: Ms };
  readonly 'mass-start': NoParams;
  readonly waves: LateWaves;
  /** Riders have starts of their own; the waves are for those without one. */
  readonly 'start-list': LateWaves;
  /** `points` are the names of the start points; empty: the start is at the line. */
  readonly 'start-crossing': LateWaves & { readonly points: readonly string[] };
  readonly 'start-first-read': NoParams;
  readonly 'first-crossing-is-lap': NoParams;
  readonly 'first-crossing-is-start': { readonly window: Ms };
  /** 0: every read counts. */
  readonly 'min-lap': { readonly span: Ms };
  readonly 'min-lap-from-start': { readonly span: Ms };
  readonly 'counts-before-gun': NoParams;
  /** `gap` is the largest pause between the reads that are looked at; the first read needs none. */
  readonly 'crossing-time': { readonly read: 'first' | 'strongest' | 'last'; readonly gap: Ms };
  /** A tag that is read for `after` without a pause of `pause` counts once. */
  readonly 'parked-tags': { readonly after: Ms; readonly pause: Ms };
  /** `last` null: everything behind the prefix is the bib. */
  readonly 'tag-rule': TagRule;
  readonly 'ranked-by-gun': { readonly waves: boolean };
  readonly 'ranked-by-chip': NoParams;
  readonly 'unfinished-places': NoParams;
  /** In metres. `lap` null: not known; `first` null: the first lap is like all others. */
  readonly 'lap-distance': { readonly lap: number | null; readonly first: number | null };
  /** What is different for the riders of some categories. */
  readonly 'category-rules': { readonly categories: readonly string[]; readonly rules: readonly RuleMessage[] };
  /** Where reads are made, and what they mean there. */
  readonly points: { readonly points: readonly { readonly name: string; readonly role: PointRole; readonly readers: readonly string[] }[] };
  /** The passages of a lap in their order; `category` empty: of everybody without a course of their own. */
  readonly course: { readonly category: string; readonly passages: readonly CoursePassage[] };
  readonly segments: { readonly segments: readonly Segment[] };
  /** Classifications that follow each other and have all but their fields in common. */
  readonly classifications: Pick<ClassificationRule, 'order' | 'places' | 'pulls'> & {
    readonly fields: readonly { readonly name: string; readonly of: FieldFilter }[];
  };
  readonly teams: TeamRule;
  /** Results are computed by an earlier edition of the rules. */
  readonly 'earlier-edition': NoParams;
}

/** One rule of a race as a message. */
export type RuleMessage = MessageOf<RuleMessages>;
