import { isAbsolute } from 'node:path';
import { PUBLISHED_FIELDS } from '../../exports/site/published-results';
import { type PublisherSettings, placeOf, type Secret, type Target } from '../../publish/publisher-settings';
import type { Message } from '../../texts/messages';
import type { Wire } from '../operation';

type Sent = Wire<'PublisherSettings'>;

const DEFAULT_INTERVAL_S = 10;

type ReadSettings =
  | { readonly ok: true; readonly settings: PublisherSettings }
  | { readonly ok: false; readonly problem: Message<'problem'> };

/** The settings as they are kept; a field that is missing, or that this kind of target does not have, is a problem. */
export function settingsOf(name: string, sent: Sent): ReadSettings {
  const { interval_s: intervalS = DEFAULT_INTERVAL_S, paused: isPaused = false, fields = [...PUBLISHED_FIELDS] } = sent;
  const without = (field: string): ReadSettings => ({
    ok: false,
    problem: { code: 'publisher-without', params: { field, target: sent.target } },
  });
  if (!isAbsolute(sent.path)) return without('path');
  const target: Target = { kind: 'folder', path: sent.path };
  return { ok: true, settings: { name, target, intervalS, isPaused, fields } };
}

/** What logs in, as it was sent; null where nothing was. */
export function secretOf(_sent: Sent): Secret | null {
  return null;
}

/** The target as the contract writes it, without its secret. */
export function targetRow(target: Target): Pick<Wire<'Publisher'>, 'target' | 'path'> {
  return { target: 'folder', path: placeOf(target) };
}

/** Where the pages are, for people. */
export function placeOfPublisher(target: Target): string {
  return placeOf(target);
}
