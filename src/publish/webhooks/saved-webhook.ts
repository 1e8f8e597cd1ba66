import { fieldsOf } from '../saved-list';
import { type RacePosition, type SavedWebhook, WEBHOOK_EVENTS, type WebhookSettings } from './webhook-settings';

/**
 * The webhook in an entry of the file; null for one that cannot be used. Without a position that can be read nobody knows what was delivered of that race: it is left
 * out, and the webhook says that messages were lost.
 */
export function savedWebhook(entry: unknown): SavedWebhook | null {
  const saved = fieldsOf(entry);
  const settings = fieldsOf(saved?.['settings']);
  if (saved === null || settings === null || !areSettings(settings)) return null;
  const positions = Array.isArray(saved['positions']) ? saved['positions'].filter(isPosition) : null;
  const isWhole = Array.isArray(saved['positions']) && positions?.length === saved['positions'].length && saved['hasLost'] === false;
  return { settings: settings as unknown as WebhookSettings, positions: positions ?? [], hasLost: !isWhole };
}

function areSettings({ name, url, events, isPaused }: Readonly<Record<string, unknown>>): boolean {
  const hasEvents = Array.isArray(events) && events.length > 0 && events.every((event) => WEBHOOK_EVENTS.includes(event));
  const hasAddress = typeof url === 'string' && /^https?:/.test(url) && URL.canParse(url);
  return typeof name === 'string' && name !== '' && hasAddress && hasEvents && typeof isPaused === 'boolean';
}

function isPosition(value: unknown): value is RacePosition {
  const position = fieldsOf(value);
  if (position === null) return false;
  const { raceId, path, name, seq, count, results, openedAt } = position;
  const hasTexts = [raceId, path, name].every((text) => typeof text === 'string') && raceId !== '' && path !== '';
  return hasTexts && [seq, results].every(isCount) && [count, openedAt].every((number) => number === null || isCount(number));
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
