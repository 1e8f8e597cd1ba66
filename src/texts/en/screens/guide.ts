import { counted } from '../counted';

/** The guide to a race, the ways to begin, and the demo. */
export const guideTexts = {
  title: 'Guide',
  ways: {
    title: 'How do you want to begin?',
    demo: 'Try a demo race',
    demoHint: 'Invented riders, simulated readers. Look around, press everything: no real race is touched.',
    newRace: 'New race',
    newRaceHint: 'Step by step: rules, riders, readers, check, start. You can leave and come back at any time.',
    steps: 'Steps of this race',
    newRaceAct: 'Create a race…',
    open: 'Open a race',
    openAct: 'Show races…',
    openHint: 'Continue a race of this computer, or open a race file.',
  },
  demo: {
    template: 'Kind of race',
    laps: 'Laps on one line, 24 riders',
    start: 'Start the demo',
    started: (name: string) => `${name} is open. Riders come to the line within a minute.`,
  },
  /** Across the top of the desk while a demo race is open. */
  banner: {
    label: 'Demo race',
    states: {
      none: 'Demo.',
      preparing: 'Demo: riders are being registered.',
      running: 'Demo: riders and reads are invented.',
      stopped: 'Demo stopped: no more reads come.',
      finished: 'The demo is over. Look at the results and export them.',
      failed: 'The demo ended with an error.',
    },
    reads: (reads: number) => counted(reads, 'read', 'reads'),
    stop: 'Stop',
    end: 'End the demo…',
    keep: 'Keep the race file',
    remove: 'Remove the race file',
    back: 'Go on with the demo',
    ended: (race: string) => `The demo is over. “${race}” is open.`,
    endedWith: (race: string, reads: number) =>
      `The demo is over. “${race}” is open and has ${counted(reads, 'read', 'reads')} that came during the demo.`,
    realReads: (reads: number, readers: string) =>
      `In no race: ${counted(reads, 'read', 'reads')} of ${readers}. End the demo: the race that opens then gets what came during it.`,
  },
  steps: {
    title: (race: string) => `Steps to the start of “${race}”`,
    hint: 'What is done is read from the race itself, so you can do the steps in any order and come back at any time.',
    names: { race: 'Race and rules', riders: 'Riders', readers: 'Readers', check: 'Check', start: 'Start' },
    short: { race: 'Race', riders: 'Riders', readers: 'Readers', check: 'Check', start: 'Start' },
    states: { done: 'done', todo: 'open', attention: 'look here' },
    race: {
      todo: 'Choose a template for your kind of race, give it a name, and check the rules.',
      done: 'The race has its own name or rules. Check the sentences once more.',
      create: 'Create the race…',
      rules: 'Check the rules',
    },
    riders: {
      todo: 'Import your entry list, or add riders by hand.',
      done: (riders: number) => `${counted(riders, 'rider', 'riders')} registered.`,
      importList: 'Import a list…',
      add: 'Add by hand',
      open: 'Open riders',
    },
    readers: {
      todo: 'Connect a reader, or let your reader service send to this station. Then move a tag past every antenna.',
      untested: 'Connected. Now move a tag past every antenna.',
      done: 'Reads arrive.',
      connect: 'Find and add readers',
    },
    check: {
      todo: 'Riders and readers come first.',
      problems: (problems: number) => `${counted(problems, 'problem', 'problems')} before the start.`,
      warnings: (warnings: number) => `No problem. ${counted(warnings, 'thing', 'things')} to look at.`,
      done: 'Nothing is in the way of the start.',
      open: 'Open the check',
    },
    start: {
      todo: 'At the gun press “Start now”. Reads before it do not count.',
      done: 'The race has started. Good luck!',
      open: 'Go to the start',
      live: 'Open the live table',
    },
  },
  bar: {
    label: 'Steps of the guide',
    back: 'Guide',
    leave: 'Leave the guide; its steps stay under “Guide”',
  },
} as const;
