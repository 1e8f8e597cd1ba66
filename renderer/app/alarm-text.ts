import type { Texts } from '../../src/texts/texts';
import type { AlarmMessage } from '../state/alarms';
import { sayWire } from '../ui/texts';

/** The text of an alarm. */
export function alarmText(message: AlarmMessage, texts: Texts): string {
  const words = texts.catalogue.screens.app.alarms;
  switch (message.code) {
    case 'link-lost':
      return words.linkLost;
    case 'link-refused':
      return message.params.reason;
    case 'journal-fault': {
      const { journal } = message.params;
      return words.journal(sayWire(texts, 'problem', journal, journal.sentence));
    }
    case 'reader-lost':
    case 'reader-silent': {
      const { reader } = message.params;
      const say = message.code === 'reader-lost' ? words.reader.lost : words.reader.silent;
      return say(reader.id, sayWire(texts, 'reader', reader, reader.reason, 'reason_'));
    }
    case 'reader-clock': {
      const { reader, clock } = message.params;
      return words.readerClock(reader, sayWire(texts, 'reader', clock, clock.alarm ?? '', 'alarm_'));
    }
    case 'antennas':
      return words.antennas(message.params.missing.map(({ reader, antennas }) => words.antennasOf(reader, antennas)));
  }
}
