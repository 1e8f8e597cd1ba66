import type { RaceAct } from '../../../src/domain/model/entry';
import { NO_DETAILS, type ParticipantDetails, type ParticipantId } from '../../../src/domain/model/roster';

interface Stretch {
  readonly tag: string;
  readonly participant: string;
  readonly from: number;
  readonly until: number;
}

/** A second, simple implementation of the roster: registered participants and the intervals of their tags. */
export class NaiveRoster {
  readonly participants = new Map<string, { readonly category: string; readonly details: ParticipantDetails; readonly seq: number }>();
  /** Finds the bib in a tag that nobody was given; null for a tag without one, or that was never read. */
  bibOf: (tag: string) => string | null = () => null;
  private stretches: Stretch[] = [];

  enter(seq: number, act: RaceAct): void {
    if (act.type === 'participants-imported') this.enterList(seq, act);
    if ('participant' in act) this.enterParticipant(seq, act);
  }

  private enterList(seq: number, { participants }: Extract<RaceAct, { type: 'participants-imported' }>): void {
    for (const { participant, lost } of participants) for (const tag of lost) this.endStretches(tag, Number.NEGATIVE_INFINITY, participant);
    for (const { participant, isNew, details, tags } of participants) {
      const known = this.participants.get(participant);
      if (known === undefined && !isNew) continue;
      this.enterDetails(participant, details, known?.seq ?? seq);
      for (const tag of tags) this.assign(tag, participant, null);
    }
  }

  private enterParticipant(seq: number, act: Extract<RaceAct, { readonly participant: ParticipantId }>): void {
    const { participant } = act;
    const known = this.participants.get(participant);
    if (act.type === 'participant-added') {
      this.enterDetails(participant, act.details, seq);
      for (const tag of act.tags) this.assign(tag, participant, null);
    }
    if (known === undefined) return;
    if (act.type === 'participant-changed') this.enterDetails(participant, act.details, known.seq);
    if (act.type === 'participant-removed') {
      this.participants.delete(participant);
      this.stretches = this.stretches.filter((stretch) => stretch.participant !== participant);
    }
    if (act.type === 'tag-assigned') this.assign(act.tag, participant, act.from);
    if (act.type === 'tag-released') this.endStretches(act.tag, act.from ?? Number.NEGATIVE_INFINITY, participant);
  }

  /** Of a known participant those that are not given stay. */
  private enterDetails(participant: string, given: Partial<ParticipantDetails>, seq: number): void {
    const details = { ...(this.participants.get(participant)?.details ?? NO_DETAILS), ...given };
    this.participants.set(participant, { category: details.category, details, seq });
  }

  private assign(tag: string, participant: string, moment: number | null): void {
    const from = moment ?? Number.NEGATIVE_INFINITY;
    this.endStretches(tag, from, null);
    this.stretches.push({ tag, participant, from, until: Number.POSITIVE_INFINITY });
  }

  /** Ends the intervals of one participant, or of all. */
  private endStretches(tag: string, at: number, participant: string | null): void {
    const ended = (stretch: Stretch) => (stretch.from >= at ? [] : [{ ...stretch, until: Math.min(stretch.until, at) }]);
    const isMeant = (stretch: Stretch) => stretch.tag === tag && (participant === null || stretch.participant === participant);
    this.stretches = this.stretches.flatMap((stretch) => (isMeant(stretch) ? ended(stretch) : [stretch]));
  }

  /** Returns the rider who gets a read of the tag at a moment. */
  carrier(tag: string, at: number): string {
    const given = this.stretches.filter((stretch) => stretch.tag === tag);
    const holder = given.find(({ from, until }) => from <= at && at < until)?.participant;
    if (given.length > 0) return holder ?? `tag:${tag}`;
    const bib = this.bibOf(tag);
    const ruled = bib === null ? [] : [...this.participants].filter(([, participant]) => participant.details.bib === bib);
    return ruled.at(-1)?.[0] ?? `tag:${tag}`;
  }
}
