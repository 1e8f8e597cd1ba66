import type { RefusalMessages } from '../../../domain/model/refusal.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { capitalized, passingName, personName, riderName } from '../names';
import { changedBib, changedTag } from './changed-text';
import { badValueText, noChangeText } from './values';

/** Why a command was refused, and what to do. */
export const refusalTexts: MessageTexts<RefusalMessages> = {
  'bib-taken': (params) =>
    params.problem === 'in-use'
      ? `Startnummer ${params.bib} is van ${personName(params.rider, 'een andere deelnemer')}. Kies een ander nummer.`
      : `Startnummer ${params.bib} zou van twee deelnemers zijn: ${personName(params.rider, 'een zonder naam')} en ${personName(params.other, 'een zonder naam')}. Wijzig eerst een van beide nummers.`,
  'tag-taken': tagTaken,
  'unknown-participant': ({ participant }) =>
    `Deelnemer ${participant} is er niet in deze wedstrijd, misschien niet meer. Laad de lijst opnieuw.`,
  'unknown-rider': ({ rider }) =>
    'tag' in rider
      ? `Chip ${rider.tag} is in deze wedstrijd niet gelezen. Voeg eerst de deelnemer toe.`
      : `${capitalized(riderName(rider))} is er niet in deze wedstrijd. Voeg eerst de deelnemer toe.`,
  'unknown-passing': unknownPassing,
  'tag-by-rule': ({ tag, rider }) =>
    `Chip ${tag} is die van ${riderName(rider)} volgens de regel voor chips die niemand heeft. Wijs hem toe aan een andere deelnemer, of wijzig die regel.`,
  'tag-not-theirs': ({ tag, rider }) => `Chip ${tag} is niet toegewezen aan ${riderName(rider)} en kan daar niet worden losgemaakt.`,
  'already-started': ({ wave, started_at }, texts) =>
    `${wave ?? 'De wedstrijd'} is om ${texts.time(started_at)} gestart, minder dan een seconde eerder. Die start telt. Wacht een seconde om opnieuw te starten.`,
  'already-stopped': (params, texts) =>
    params.problem === 'stopped'
      ? `De wedstrijd is om ${texts.time(params.stopped_at)} gestopt. Hervat die eerst om op een ander tijdstip te stoppen.`
      : `De wedstrijd zou om ${texts.time(params.start_at)} starten, na de stop om ${texts.time(params.stopped_at)}. Hervat die of wijzig eerst de starttijd.`,
  'rules-conflict': ({ entry, rules }, texts) =>
    `Actie ${entry} kan niet op zichzelf ongedaan worden gemaakt of opnieuw worden uitgevoerd, omdat de regels dan niet bij elkaar passen. ${rules.map((problem) => texts.say('rulesProblem', problem)).join(' ')} Maak eerst de latere wijzigingen van de regels ongedaan, of wijzig de regels.`,
  'not-stopped': 'De wedstrijd is niet gestopt en kan dus niet worden hervat.',
  'already-voided': (passing, texts) => `De ${passingName(passing, texts)} is geschrapt. Herstel die eerst.`,
  'not-voided': (passing, texts) => `De ${passingName(passing, texts)} is niet geschrapt en kan dus niet worden hersteld.`,
  'not-suspected': ({ rider, from, to }, texts) =>
    `${capitalized(riderName(rider))} heeft van ${texts.time(from)} tot ${texts.time(to)} geen ronde meer waarin een lezing kan ontbreken. Laad de lijst opnieuw.`,
  'unknown-saved-sheet': ({ sheet }) => `Deze wedstrijd heeft geen opgeslagen lijst ${sheet}.`,
  'proposal-gone': () =>
    'Een gekozen voorstel geldt niet meer: de wedstrijd is veranderd. Er is niets gewijzigd. Laad de lijst opnieuw en kies nog eens.',
  'other-race': ({ open }) =>
    `Er is niets opgeslagen: dit is voor een andere wedstrijd, en nu is “${open}” open. Open eerst die andere wedstrijd.`,
  'key-taken': ({ entry }) =>
    `Er is niets opgeslagen: de sleutel is die van actie ${entry}, die iets anders is. Stuur dit met een eigen sleutel.`,
  'nothing-to-undo': 'Er is niets om ongedaan te maken.',
  'nothing-to-redo': nothingToRedo,
  'not-undoable': notUndoable,
  'bad-value': badValueText,
  'list-refused': ({ lines, line, refusal }, texts) => {
    const count = lines === 1 ? '1 regel heeft een fout' : `${texts.number(lines)} regels hebben fouten`;
    return `${count}; er is niets geïmporteerd. Regel ${line}: ${texts.say('problem', refusal)}`;
  },
  'listed-twice': (params) =>
    params.problem === 'bib'
      ? `Startnummer ${params.bib} staat al op regel ${params.line}, bij ${personName(params.rider, 'een deelnemer zonder naam')}.`
      : `${tagName(params)} staat al op regel ${params.line}, bij ${riderName(params.rider)}.`,
  'unreadable-line': unreadableLine,
  'no-change': noChangeText,
};

function tagTaken(params: RefusalMessages['tag-taken'], texts: Writer): string {
  const { tag } = params;
  switch (params.problem) {
    case 'assigned':
      return `${tagName(params)} is toegewezen aan ${riderName(params.rider)}. Maak hem daar eerst los, of gebruik een andere chip.`;
    case 'assigned-until':
      return `${tagName(params)} was tot ${texts.time(params.until)} toegewezen aan ${riderName(params.rider)}. Wijs hem vanaf dan toe, of gebruik een andere chip.`;
    case 'after-redo':
      return `Chip ${tag} is toegewezen aan ${riderName(params.rider)}. Maak hem daar los en wijs hem dan weer toe aan ${riderName(params.to)}.`;
    case 'assigned-since':
      return `Actie ${params.entry} heeft chip ${tag} toegewezen aan ${riderName(params.to)}. Maak eerst die actie ongedaan.`;
  }
}

/** A tag, and how it is written elsewhere where that differs. */
function tagName({ tag, written }: { readonly tag: string; readonly written?: string }): string {
  return written === undefined
    ? `Chip ${tag}`
    : `Chip ${tag} is dezelfde als ${written} (voorloopnullen en scheidingstekens tellen niet), en die`;
}

function unreadableLine(params: RefusalMessages['unreadable-line']): string {
  switch (params.problem) {
    case 'no-column':
      return `“${params.text}” staat in een kolom zonder kop: een scheidingsteken in een cel heeft de rest verschoven. Zet die cel tussen aanhalingstekens.`;
    case 'tag-as-number':
      return changedTag(params.text);
    case 'bib-as-number':
      return changedBib(params.text);
    case 'bad-bytes':
      return `“${params.text}” bevat bytes die in deze codering geen tekens zijn. Kies een andere codering of corrigeer die cel.`;
    case 'no-rider':
      return `Dit lijkt geen deelnemer: “${params.text}” staat op de plaats van het startnummer. Sla deze regel over of corrigeer hem.`;
    case 'no-bib-column':
      return 'Geen kolom van deze lijst bevat startnummers. Kies de kolom, of geef die de kop Startnummer.';
  }
}

function unknownPassing(params: RefusalMessages['unknown-passing'], texts: Writer): string {
  switch (params.problem) {
    case 'not-a-passing':
      return `Vermelding ${params.entry} is geen doorkomst. Kies een lezing of een met de hand toegevoegde doorkomst.`;
    case 'part-of-split':
      return `De ${passingName(params, texts)} komt van het splitsen van een ronde. Maak in plaats daarvan actie ${params.entry} ongedaan.`;
    case 'not-counted':
      return `De ${passingName(params, texts)} telt niet, dus valt er niets te corrigeren.`;
    case 'same-crossing':
      return `Vermelding ${params.entry} is nog een lezing van een doorkomst die haar tijd van vermelding ${params.as} heeft. Corrigeer vermelding ${params.as}, of alleen deze lezing.`;
    case 'no-lap':
      return `Vermelding ${params.entry} beëindigt geen ronde van ${riderName(params.rider)}. Kies een getelde doorkomst.`;
  }
}

function notUndoable({ problem, entry }: RefusalMessages['not-undoable']): string {
  switch (problem) {
    case 'not-an-act':
      return `Vermelding ${entry} is geen actie van de tijdwaarneming.`;
    case 'race-created':
      return `Actie ${entry} heeft de wedstrijd aangemaakt en kan niet ongedaan worden gemaakt. Maak in plaats daarvan een andere wedstrijd aan.`;
    case 'undo-or-redo':
      return `Met actie ${entry} is een andere actie ongedaan gemaakt of opnieuw uitgevoerd. Doe dat met die andere actie.`;
    case 'undone':
      return `Actie ${entry} is al ongedaan gemaakt. Met Opnieuw komt ze terug.`;
    case 'no-effect':
      return `Actie ${entry} ongedaan maken zou nu niets veranderen: ${WITHOUT_EFFECT}`;
  }
}

const WITHOUT_EFFECT =
  'waar het over gaat is ongedaan gemaakt, of latere acties beslisten hetzelfde. Voer eerst die opnieuw uit of maak ze ongedaan.';

function nothingToRedo(params: RefusalMessages['nothing-to-redo']): string {
  switch (params.problem) {
    case 'nothing-undone':
      return 'Er is niets om opnieuw uit te voeren.';
    case 'not-undone':
      return `Actie ${params.entry} is niet ongedaan gemaakt en kan dus niet opnieuw worden uitgevoerd.`;
    case 'no-effect':
      return `Actie ${params.entry} opnieuw uitvoeren zou nu niets veranderen: ${WITHOUT_EFFECT}`;
  }
}
