import type { Schemas } from '../../api/client';

export type PublisherSettings = Schemas['PublisherSettings'];

/** The settings of a publisher as they are sent; its secret stays where it is. */
export function settingsOf({ target, path, interval_s, paused, fields }: Schemas['Publisher']): PublisherSettings {
  return { target, path, interval_s, paused, fields };
}
