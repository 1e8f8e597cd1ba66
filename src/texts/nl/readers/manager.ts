import { formatRaceTime, type Ms } from '../../../domain/model/time';
import type { ClockProblem, ManagerMessages } from '../../../readers/manager/manager.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** States of links, alarms of clocks, and why a reader cannot be added or changed, in Dutch. */
export const managerTexts: MessageTexts<ManagerMessages> = {
  'not-opened': 'Nog niet verbonden.',
  opening: 'Verbindt en stelt de lezer in.',
  ready: 'Verbonden, wacht op chips.',
  reading: 'Er komen lezingen binnen.',
  disconnected: 'Verbinding verbroken door de tijdwaarneming.',
  removed: 'Deze lezer is verwijderd.',
  'no-answer': ({ connects }) =>
    connects
      ? 'De afzender is weg. Controleer of zijn programma draait en of zijn computer op het netwerk zit. Hij verbindt vanzelf opnieuw.'
      : 'De lezer antwoordt niet meer. Controleer stroom en kabel. Het station blijft proberen.',

  unreadable:
    'Wat de lezer stuurt is onbegrijpelijk. Controleer zijn snelheid (baud), soort en patroon; zijn lijnlog toont wat hij stuurt.',
  'driver-failed': ({ reason }) =>
    `De aansturing van de lezer is uitgevallen${reason === '' ? '' : ` (${reason})`} en opnieuw gestart. Sla het lijnlog op en meld deze fout.`,
  'not-stored': ({ reason }) =>
    `Lezingen konden niet worden opgeslagen (${reason}). Ze blijven in het geheugen en worden elke seconde opnieuw geprobeerd. Sluit het station niet.`,
  clock: ({ sender, ...problem }, texts) => clockText(problem, ownerText(sender), texts),
  'reads-mistimed': (reads, texts) => `${mistimedText(reads, texts)} ${adviceText(reads)}`,
  'read-back-in-time': ({ sender, back, kept }, texts) => {
    const late = `Een lezing kwam ${seconds(back, texts)} na de tijd die ze volgens de klok van ${ownerText(sender)} heeft`;
    return kept
      ? `${late}. Was ze daar bewaard, dan is alles in orde. Is die klok teruggezet, controleer dan de ronden sindsdien; na enkele lezingen volgt het station hem.`
      : `${late}, en er waren al lezingen met latere tijden: die klok is teruggezet, of oude lezingen worden opnieuw gestuurd. Tot meer lezingen laten zien welk van beide, krijgt de lezing de tijd van aankomst. Controleer die ronde.`;
  },
  'station-clock-set': ({ by }, texts) =>
    `De klok van deze computer is tijdens de wedstrijd ${seconds(by, texts)} ${by > 0 ? 'vooruitgezet' : 'teruggezet'}. Lezingen van deze lezer houden de tijd van ervoor, zodat de ronden kloppen: corrigeer ze niet.`,

  'already-linked': ({ address, reader }) => `${address} is al in gebruik, door lezer ${reader}.`,
  'other-kind': ({ reader, kind }) =>
    `${reader} is een lezer van soort ${kind}. Verwijder hem en voeg de andere lezer toe om een andere soort te gebruiken.`,
};

type Mistimed = ManagerMessages['reads-mistimed'];

function mistimedText({ sender, count, first, last, by, mixed, cause }: Mistimed, texts: Writer): string {
  const when = first === last ? `om ${texts.time(first)}` : `van ${texts.time(first)} tot ${texts.time(last)}`;
  const reads = texts.plural(count, { one: `1 lezing ${when} is`, other: `${texts.number(count)} lezingen ${when} zijn` });
  const delayed = `het netwerk ${count === 1 ? 'die' : 'ze'} had vertraagd`;
  const why = cause === 'clock-set' ? `de klok van ${ownerText(sender)} was verzet` : delayed;
  return `${reads} ${mixed ? 'ongeveer ' : ''}${seconds(by, texts)} te ${by > 0 ? 'vroeg' : 'laat'} opgeslagen, omdat ${why}.`;
}

function adviceText({ mixed, cause, sender, shared }: Mistimed): string {
  if (shared === true)
    return 'Andere apparaten zenden onder dezelfde naam, en een correctie zou ook hun lezingen veranderen: controleer de ronden van die tijd met de hand en geef elk apparaat een eigen naam.';
  if (mixed) return 'Ze wijken niet allemaal evenveel af, of er liggen andere tussen: controleer de ronden van die tijd met de hand.';
  if (cause === 'clock-set') return 'Corrigeer de klok voor die tijd.';
  return `Corrigeer de klok voor die tijd, tenzij de klok van ${ownerText(sender)} vlak daarna vooruitgezet is.`;
}

/** Whose clock it is. */
function ownerText(sender: string | undefined): string {
  return sender ?? 'de lezer';
}

function clockText(problem: ClockProblem, owner: string, texts: Writer): string {
  switch (problem.problem) {
    case 'not-set':
      return `De klok van ${owner} is niet ingesteld, dus krijgen zijn lezingen de tijd van hun aankomst. Druk op zijn kaart op Klok gelijkzetten, als die knop er is; stel de klok anders in op de lezer, of start die opnieuw en verbind hem weer.`;
    case 'jumped':
      return `De klok van ${owner} is ${seconds(problem.by, texts)} ${problem.by > 0 ? 'vooruitgezet' : 'teruggezet'}. Lezingen vanaf nu worden daarvoor gecorrigeerd. Lezingen die met een verkeerde tijd zijn opgeslagen, staan in de meldingen van deze lezer.`;
    case 'not-compared':
      return `De klok van ${owner} is al meer dan ${texts.number(problem.after / 60_000)} minuten niet vergeleken. Zijn tijden worden volgens de laatste vergelijking gecorrigeerd. Controleer of de lezer nog antwoordt.`;
  }
}

/** Seconds up to two minutes, then hours, minutes and seconds. */
function seconds(span: Ms, texts: Writer): string {
  const length = Math.abs(span) as Ms;
  if (length >= 120_000) return formatRaceTime((Math.round(length / 1000) * 1000) as Ms, 0);
  return `${texts.number(Math.round(length / 10) / 100)} s`;
}
