import { afterEach, describe, expect, it } from 'vitest';
import { Command, ErrorCode, SUCCESS } from '../../../src/readers/yr9700/codes';
import type { Yr9700Options } from '../../../src/readers/yr9700/driver';
import type { Frame } from '../../../src/readers/yr9700/frame';
import { HandMadeReader } from './hand-made-reader';

const END = [0, 0, 0, 0, 0, 0, 0];
const REGION = [1, 7, 59];
const ACTIVE = 'YR9700 2.4 GHz';
const PASSIVE = 'YR9700';
const open: HandMadeReader[] = [];

function reader(answer: (frame: Frame, self: HandMadeReader) => readonly number[] | null, options: Yr9700Options = {}): HandMadeReader {
  const made = new HandMadeReader(answer, options);
  open.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(({ log }) => log.stop()));
});

/** A reader with one antenna that knows all of the family's commands. */
function passive({ command }: Frame): readonly number[] | null {
  switch (command) {
    case Command.firmware:
      return [1, 9];
    case Command.region:
      return REGION;
    case Command.workAntenna:
      return [SUCCESS];
    case Command.inventory:
    case Command.fastSwitch:
    case Command.sessionInventory:
      return END;
    default:
      return [ErrorCode.invalidParameter];
  }
}

function models({ log }: HandMadeReader): readonly string[] {
  return log.of('ready').map(({ identity }) => identity.model);
}

describe('the kind of a reader', () => {
  it('is passive for a reader that is still starting up when it is probed', async () => {
    const slow = reader((frame, { elapsed }) => (elapsed < 700 ? null : passive(frame)));
    await slow.timers.advance(5000);
    expect(models(slow)).toEqual([PASSIVE]);
    expect(slow.commands(Command.fastSwitch).length).toBeGreaterThan(0);
  });

  it('is passive for a reader that knows neither its region nor the reading command of active readers', async () => {
    const old = reader((frame) =>
      frame.command === Command.region || frame.command === Command.sessionInventory ? [ErrorCode.invalidParameter] : passive(frame),
    );
    await old.timers.advance(3000);
    expect(models(old)).toEqual([PASSIVE]);
  });

  it.each([
    { refusal: null, how: 'silence' },
    { refusal: [ErrorCode.invalidParameter], how: 'an error' },
  ])('is active for a reader that knows its region but answers passive rounds with $how', async ({ refusal }) => {
    const derived = reader((frame) =>
      frame.command === Command.inventory || frame.command === Command.fastSwitch ? refusal : passive(frame),
    );
    await derived.timers.advance(15_000);
    expect(models(derived)).toEqual([PASSIVE, ACTIVE]);
    const before = derived.commands(Command.sessionInventory).length;
    await derived.timers.advance(5000);
    expect(derived.commands(Command.sessionInventory).length - before).toBeGreaterThan(10);
    expect(derived.log.isOver).toBe(false);
    expect(derived.log.notices('silent')).toEqual([]);
  });

  it('is the timekeeper’s choice, for any answers of the reader', async () => {
    const derived = reader((frame) => (frame.command === Command.sessionInventory ? END : passive(frame)), { variant: 'passive' });
    await derived.timers.advance(10_000);
    expect(derived.commands(Command.sessionInventory)).toEqual([]);
  });
});

describe('a reader that has read', () => {
  it('stays passive when it stops answering as soon as it is detected again', async () => {
    let isAlive = true;
    const flickering = reader((frame) => {
      if (!isAlive && frame.command !== Command.firmware) return null;
      return passive(frame);
    });
    await flickering.timers.advance(2000);
    isAlive = false;
    await flickering.timers.advance(30_000);
    isAlive = true;
    const before = flickering.commands(Command.fastSwitch).length;
    await flickering.timers.advance(10_000);
    expect(flickering.commands(Command.sessionInventory)).toEqual([]);
    expect(flickering.commands(Command.fastSwitch).length - before).toBeGreaterThan(100);
  });
});
