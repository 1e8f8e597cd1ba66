import type { Catalogue } from './catalogue';

/** The part of a catalogue that pages for the public load: a phone needs few texts, and no messages. */
export interface PublicCatalogue extends Pick<Catalogue, 'language'> {
  readonly screens: Pick<
    Catalogue['screens'],
    'announcer' | 'board' | 'clock' | 'common' | 'countdown' | 'entry' | 'finish' | 'laps' | 'phone' | 'venue'
  >;
}
