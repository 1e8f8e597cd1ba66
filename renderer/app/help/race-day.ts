import type { Texts } from '../../../src/texts/texts';
import { PLACES } from '../../state/pages';

type HelpTexts = Texts['catalogue']['screens']['help'];
type Phase = keyof HelpTexts['phases'];
type Step = keyof HelpTexts['steps'];

/** A phase of the race day with its steps, each with the fragment of the page where it is done. */
interface DayPhase {
  readonly phase: Phase;
  readonly steps: readonly (readonly [step: Step, href: string])[];
}

/** The race day in its order; what to do when something fails comes last. */
export const RACE_DAY: readonly DayPhase[] = [
  {
    phase: 'before',
    steps: [
      ['tryDemo', '#/guide'],
      ['createRace', PLACES.newRace],
      ['importRiders', PLACES.importRiders],
      ['assignTags', '#/participants'],
      ['copyRace', PLACES.files],
      ['secondLaptop', '#/machines'],
    ],
  },
  {
    phase: 'morning',
    steps: [
      ['placeReaders', '#/readers'],
      ['testTags', '#/readers'],
      ['openScreens', '#/screens'],
      ['enterLate', '#/participants'],
      ['runCheck', PLACES.check],
    ],
  },
  {
    phase: 'start',
    steps: [
      ['fireGun', PLACES.start],
      ['startWaves', PLACES.start],
      ['followList', '#/start'],
    ],
  },
  {
    phase: 'during',
    steps: [
      ['watchLive', '#/live'],
      ['enterBib', '#/live'],
      ['assignUnknown', '#/participants'],
      ['askWhy', '#/live'],
      ['undo', '#/audit'],
    ],
  },
  {
    phase: 'end',
    steps: [
      ['settle', '#/results'],
      ['stopRace', PLACES.start],
      ['declare', '#/results'],
      ['exportSheets', '#/results'],
      ['copyAgain', PLACES.files],
    ],
  },
  {
    phase: 'failures',
    steps: [
      ['readerLost', '#/readers'],
      ['wrongTimes', '#/race'],
      ['missingReads', '#/readers'],
      ['restart', '#/live'],
      ['otherComputer', PLACES.files],
      ['hubLost', '#/machines'],
    ],
  },
];
