import type { TextTree } from '../../catalogue';
import type { guideTexts as English } from '../../en/screens/guide';
import { counted } from '../counted';

/** The guide to a race, the ways to begin, and the demo. */
export const guideTexts: TextTree<typeof English> = {
  title: 'Gids',
  ways: {
    title: 'Hoe te beginnen?',
    demo: 'Een demowedstrijd proberen',
    demoHint: 'Verzonnen deelnemers, gesimuleerde lezers. Alles bekijken, op alles drukken: geen echte wedstrijd wordt geraakt.',
    newRace: 'Nieuwe wedstrijd',
    newRaceHint: 'Stap voor stap: regels, deelnemers, lezers, controle, start. Weggaan en terugkomen kan altijd.',
    steps: 'Stappen van deze wedstrijd',
    newRaceAct: 'Wedstrijd aanmaken…',
    open: 'Een wedstrijd openen',
    openAct: 'Wedstrijden tonen…',
    openHint: 'Verdergaan met een wedstrijd van deze computer, of een wedstrijdbestand openen.',
  },
  demo: {
    template: 'Soort wedstrijd',
    laps: 'Ronden over één lijn, 24 deelnemers',
    start: 'Demo starten',
    started: (name) => `${name} is open. Binnen een minuut komen deelnemers aan de lijn.`,
  },
  banner: {
    label: 'Demowedstrijd',
    states: {
      none: 'Demo.',
      preparing: 'Demo: deelnemers worden ingeschreven.',
      running: 'Demo: deelnemers en lezingen zijn verzonnen.',
      stopped: 'Demo gestopt: er komen geen lezingen meer.',
      finished: 'De demo is afgelopen. Bekijk en exporteer de uitslag.',
      failed: 'De demo eindigde met een fout.',
    },
    reads: (reads) => counted(reads, 'lezing', 'lezingen'),
    stop: 'Stoppen',
    end: 'Demo beëindigen…',
    keep: 'Wedstrijdbestand bewaren',
    remove: 'Wedstrijdbestand verwijderen',
    back: 'Doorgaan met de demo',
    ended: (race) => `De demo is afgelopen. “${race}” is open.`,
    endedWith: (race, reads) =>
      `De demo is afgelopen. “${race}” is open, met ${counted(reads, 'lezing', 'lezingen')} die tijdens de demo kwamen.`,
    realReads: (reads, readers) =>
      `In geen wedstrijd: ${counted(reads, 'lezing', 'lezingen')} van ${readers}. Beëindig de demo: de wedstrijd die dan opent krijgt wat intussen kwam.`,
  },
  steps: {
    title: (race) => `Stappen tot de start van “${race}”`,
    hint: 'Wat gedaan is, blijkt uit de wedstrijd zelf: de volgorde is vrij, en terugkomen kan altijd.',
    names: { race: 'Wedstrijd en regels', riders: 'Deelnemers', readers: 'Lezers', check: 'Controle', start: 'Start' },
    short: { race: 'Wedstrijd', riders: 'Deelnemers', readers: 'Lezers', check: 'Controle', start: 'Start' },
    states: { done: 'gedaan', todo: 'open', attention: 'bekijken' },
    race: {
      todo: 'Kies een sjabloon voor het soort wedstrijd, geef de wedstrijd een naam en controleer de regels.',
      done: 'De wedstrijd heeft een eigen naam of eigen regels. Controleer de zinnen nog eens.',
      create: 'Wedstrijd aanmaken…',
      rules: 'Regels controleren',
    },
    riders: {
      todo: 'Importeer de inschrijflijst of voeg deelnemers met de hand toe.',
      done: (riders) => `${counted(riders, 'deelnemer', 'deelnemers')} ingeschreven.`,
      importList: 'Lijst importeren…',
      add: 'Met de hand toevoegen',
      open: 'Deelnemers openen',
    },
    readers: {
      todo: 'Verbind een lezer, of laat de leesdienst naar dit station sturen. Houd dan een chip langs elke antenne.',
      untested: 'Verbonden. Houd nu een chip langs elke antenne.',
      done: 'Er komen lezingen binnen.',
      connect: 'Lezers zoeken en toevoegen',
    },
    check: {
      todo: 'Eerst komen deelnemers en lezers.',
      problems: (problems) => `${counted(problems, 'probleem', 'problemen')} vóór de start.`,
      warnings: (warnings) => `Geen probleem. ${counted(warnings, 'punt', 'punten')} om te bekijken.`,
      done: 'Niets staat de start in de weg.',
      open: 'Controle openen',
    },
    start: {
      todo: 'Druk bij het startschot op “Nu starten”. Lezingen ervoor tellen niet.',
      done: 'De wedstrijd is gestart. Succes!',
      open: 'Naar de start',
      live: 'Livetabel openen',
    },
  },
  bar: {
    label: 'Stappen van de gids',
    back: 'Gids',
    leave: 'De gids verlaten; de stappen blijven onder “Gids”',
  },
};
