import { describe, expect, it } from 'vitest';
import type { WantedCorrection } from '../../src/domain/model/command';
import type { TagId } from '../../src/domain/model/read';
import type { Ms } from '../../src/domain/model/time';
import { correctionOf } from '../../src/wire/from-wire';
import type { Wire } from '../../src/wire/shared/contract-types';
import { at, NOON } from '../journal/samples';

const FROM = '2026-06-06T12:01:00.000Z';
const TO = '2026-06-06T14:02:00.500+02:00';
const clock = { now: () => NOON };

describe('a correction of the contract is the same one of the race', () => {
  it.each<{ readonly wanted: Wire<'Correction'>; readonly expected: WantedCorrection }>([
    {
      wanted: { kind: 'insert', rider: 'p1', at: FROM, inferred: false },
      expected: { kind: 'insert', rider: 'p1', at: at(60_000), inferred: false },
    },
    { wanted: { kind: 'insert', rider: 'p1', inferred: false }, expected: { kind: 'insert', rider: 'p1', at: NOON, inferred: false } },
    {
      wanted: { kind: 'insert', rider: 'tag:E1', at: FROM, inferred: true },
      expected: { kind: 'insert', rider: 'tag:E1', at: at(60_000), inferred: true },
    },
    { wanted: { kind: 'void', passing: 7 }, expected: { kind: 'void', passing: { seq: 7 }, onlyRead: false } },
    { wanted: { kind: 'void', passing: 7, only_read: true }, expected: { kind: 'void', passing: { seq: 7 }, onlyRead: true } },
    { wanted: { kind: 'restore', passing: 7 }, expected: { kind: 'restore', passing: { seq: 7 } } },
    { wanted: { kind: 'move', passing: 7, to: 'p2' }, expected: { kind: 'move', passing: { seq: 7 }, to: 'p2', onlyRead: false } },
    {
      wanted: { kind: 'retime', passing: 7, at: TO, only_read: true },
      expected: { kind: 'retime', passing: { seq: 7 }, at: at(120_500), onlyRead: true },
    },
    { wanted: { kind: 'mute', tag: ' 0xe28a ' }, expected: { kind: 'mute', tag: 'E28A' as TagId, from: null } },
    { wanted: { kind: 'mute', tag: 'E1', from: FROM }, expected: { kind: 'mute', tag: 'E1' as TagId, from: at(60_000) } },
    {
      wanted: { kind: 'split', rider: 'p1', passing: 7, into: 3 },
      expected: { kind: 'split', rider: 'p1', passing: { seq: 7 }, into: 3 },
    },
    {
      wanted: { kind: 'confirm-lap', rider: 'p1', passing: 7, from: FROM, to: TO },
      expected: { kind: 'confirm-lap', rider: 'p1', passing: { seq: 7 }, from: at(60_000), to: at(120_500) },
    },
    {
      wanted: { kind: 'keep-lap', rider: 'p1', passing: 7, from: FROM, to: TO },
      expected: { kind: 'confirm-lap', rider: 'p1', passing: { seq: 7 }, from: at(60_000), to: at(120_500) },
    },
    {
      wanted: { kind: 'status', rider: 'p1', status: 'dnf', at: TO },
      expected: { kind: 'status', rider: 'p1', status: 'dnf', at: at(120_500) },
    },
    { wanted: { kind: 'status', rider: 'p1', status: 'dsq' }, expected: { kind: 'status', rider: 'p1', status: 'dsq', at: null } },
    {
      wanted: { kind: 'shift-clock', reader: '10.0.0.5', from: FROM, until: TO, by_ms: -1500 },
      expected: { kind: 'shift-clock', reader: '10.0.0.5', from: at(60_000), until: at(120_500), by: -1500 as Ms },
    },
  ])('$wanted.kind', ({ wanted, expected }) => {
    expect(correctionOf(wanted, clock)).toEqual(expected);
  });
});
