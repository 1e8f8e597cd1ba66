import type { EpochMs } from '../../domain/model/time';
import { jsonObjects } from '../kit/json-objects';
import type { PushedItem } from './items';
import { itemsOf } from './json-events';
import { isSpeedwayForm, speedwayItems } from './speedway-form';

/**
 * Parses what a device pushed, in the order in which it stands there. Knows the events of Impinj's IoT interface, those of Zebra's IoT Connector,
 * and what Speedway Connect posts, as JSON and as a form. Times without a zone are in that of the station, nearest to `receivedAt`. Null for
 * anything else; an empty list of events is one aside, because readers post it to show that they are there.
 */
export function parsePushed(text: string, receivedAt: EpochMs): readonly PushedItem[] | null {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (!/^[[{]/.test(trimmed)) return isSpeedwayForm(trimmed) ? speedwayItems(trimmed, receivedAt) : null;
  const whole = parseJson(trimmed);
  if (whole.ok) return itemsOf(whole.value, receivedAt);
  const pieces = piecesOf(trimmed);
  return pieces.length > 1 ? pieces.flatMap((piece) => parseLine(piece, receivedAt)) : null;
}

/** Parses one line of a stream of events; several on one line stand behind one another. */
export function parseLine(line: string, receivedAt: EpochMs): readonly PushedItem[] {
  const parsed = parseJson(line);
  if (parsed.ok) return itemsOf(parsed.value, receivedAt);
  const pieces = jsonObjects(line);
  if (pieces.length > 1) return pieces.flatMap((piece) => parseLine(piece, receivedAt));
  return [{ type: 'unreadable', why: 'An event that is not JSON.' }];
}

/** One event a line, or one behind the other without anything between them, as readers of Zebra write them. */
function piecesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.flatMap((line) => (parseJson(line).ok ? [line] : jsonObjects(line)));
}

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
