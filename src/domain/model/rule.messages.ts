import type { PointRole, Segment } from './course';
import type { MessageOf, NoParams } from './message';
import type { Ms } from './time';

/** A passage as people see it; `not_before` 0: any time. */
interface CoursePassage {
  readonly name: string;
  readonly not_before: Ms;
}

/** The rules of a race, each a sentence. */
export interface RuleMessages {
  readonly 'finish-laps': { readonly laps: number };
  readonly 'finish-with-leader': { readonly laps: number };
  /** `laps` is how many the leader still has to go after the lap in which the time is up. */
  readonly 'finish-after-time': { readonly duration: Ms; readonly laps: number };
  readonly 'finish-hard-stop': { readonly duration: Ms };
  readonly 'mass-start': NoParams;
  /** Only waves that start after the gun, earliest first; `after` is counted from the gun. */
  readonly waves: { readonly waves: readonly { readonly name: string; readonly after: Ms }[] };
  /** Riders have starts of their own; `waves` as above, for those without one. */
  readonly 'start-list': { readonly waves: readonly { readonly name: string; readonly after: Ms }[] };
  readonly 'first-crossing-is-lap': NoParams;
  readonly 'first-crossing-is-start': { readonly window: Ms };
  /** 0: every read counts. */
  readonly 'min-lap': { readonly span: Ms };
  /** `gap` is the largest pause between the reads that are looked at; the first read needs none. */
  readonly 'crossing-time': { readonly read: 'first' | 'strongest' | 'last'; readonly gap: Ms };
  /** A tag that is read for `after` without a pause of `pause` counts once. */
  readonly 'parked-tags': { readonly after: Ms; readonly pause: Ms };
  readonly 'ranked-by-gun': { readonly waves: boolean };
  readonly 'ranked-by-chip': NoParams;
  /** Where reads are made, and what they mean there. */
  readonly points: { readonly points: readonly { readonly name: string; readonly role: PointRole; readonly readers: readonly string[] }[] };
  /** Names of the passages of a lap in their order; `category` empty: of everybody without a course of their own. */
  readonly course: { readonly category: string; readonly passages: readonly CoursePassage[] };
  readonly segments: { readonly segments: readonly Segment[] };
  /** Results are computed by an earlier edition of the rules. */
  readonly 'earlier-edition': NoParams;
}

/** One rule of a race as a message. */
export type RuleMessage = MessageOf<RuleMessages>;
