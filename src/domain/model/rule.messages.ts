import type { MessageOf, NoParams } from './message';
import type { Ms } from './time';

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
  /** Results are computed by an earlier edition of the rules. */
  readonly 'earlier-edition': NoParams;
}

/** One rule of a race as a message. */
export type RuleMessage = MessageOf<RuleMessages>;
