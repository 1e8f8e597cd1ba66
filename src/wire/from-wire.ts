import type { Correction } from '../domain/model/entry';
import type { TagId } from '../domain/model/read';
import { parseTag } from '../domain/model/tag';
import { type EpochMs, type Ms, parseInstant } from '../domain/model/time';
import type { Wire } from '../http/operation';

/** The instant of a text that the contract let pass as one. */
export function instantOf(text: string): EpochMs {
  const at = parseInstant(text);
  if (at === null) throw new Error('a text passed the contract as an instant without being one');
  return at;
}

/** The same where it may be left out: then now, by the station's clock. */
export function instantOrNow(clock: { now(): EpochMs }, text: string | undefined): EpochMs {
  return text === undefined ? clock.now() : instantOf(text);
}

/** The tag of a text that the contract let pass as one. */
export function tagOf(text: string): TagId {
  const tag = parseTag(text);
  if (tag === null) throw new Error('a text passed the contract as a tag without being one');
  return tag;
}

/** A correction as asked for; a manual passing without a time is one of now. */
export function correctionOf(asked: Wire<'Correction'>, clock: { now(): EpochMs }): Correction {
  switch (asked.kind) {
    case 'insert':
      return { kind: 'insert', rider: asked.rider, at: instantOrNow(clock, asked.at), inferred: asked.inferred ?? false };
    case 'void':
    case 'restore':
      return { kind: asked.kind, passing: { seq: asked.passing } };
    case 'move':
      return { kind: 'move', passing: { seq: asked.passing }, to: asked.to };
    case 'retime':
      return { kind: 'retime', passing: { seq: asked.passing }, at: instantOf(asked.at) };
    case 'split':
      return { kind: 'split', rider: asked.rider, passing: { seq: asked.passing }, into: asked.into };
    case 'keep-lap':
      return {
        kind: 'keep-lap',
        rider: asked.rider,
        passing: { seq: asked.passing },
        from: instantOf(asked.from),
        to: instantOf(asked.to),
      };
    case 'status':
      return { kind: 'status', rider: asked.rider, status: asked.status, at: asked.at === undefined ? null : instantOf(asked.at) };
    case 'shift-clock':
      return {
        kind: 'shift-clock',
        reader: asked.reader,
        from: instantOf(asked.from),
        until: instantOf(asked.until),
        by: asked.by_ms as Ms,
      };
  }
}
