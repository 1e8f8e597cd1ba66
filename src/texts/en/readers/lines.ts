import type { LineMessages } from '../../../readers/kit/line.messages';
import type { MessageTexts } from '../../catalogue';

/** What readers that print lines report, in English. */
export const lineTexts: MessageTexts<LineMessages> = {
  'time-not-understood': ({ time }) =>
    `The time “${time}” is not understood; such reads are timed by their arrival. Understood are 2026-05-12 18:05:00.123, 12.05.2026 18:05:00.123, 18:05:00.123 and seconds since 1970.`,
};
