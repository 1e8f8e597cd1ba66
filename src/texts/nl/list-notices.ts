import type { ListNoticeMessages, TagDoubt } from '../../imports/list-notice.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';
import { exactDuration } from './durations';
import { encodingNames } from './encodings';
import { personName } from './names';

/** What was assumed of births. */
const ASSUMED = {
  'day-first': 'Geboortedatums zijn met de dag eerst gelezen',
  century: 'Geboortejaren van twee cijfers zijn aangevuld',
  serial: 'Geboortedatums zijn getallen van een spreadsheet',
} as const;

/** What is doubtful about tags, behind the number of riders who have them. */
const TAG_DOUBTS: Readonly<Record<TagDoubt, (tags: string) => string>> = {
  letters: (tags) => `een chip met een letter O, I of L waar andere chips cijfers hebben: ${tags}. Vergelijk met de chip zelf.`,
  decimal: (tags) => `een getal met decimalen in plaats van een chip: ${tags}. Vergelijk met de chip zelf.`,
  'epc-name': (tags) =>
    `een chip die als EPC-naam of webadres is geschreven: ${tags}. Lezers sturen het hexadecimale nummer: exporteer de chips hexadecimaal.`,
};

/** Notices about a list that is going to be imported. */
export const listNoticeTexts: MessageTexts<ListNoticeMessages> = {
  'lines-above': ({ lines, text }) =>
    `${counted(lines, 'regel boven de kopregel is', 'regels boven de kopregel zijn')} weggelaten, te beginnen met “${text}”.`,
  'repeated-headings': ({ lines }, { list }) =>
    lines.length === 1
      ? `Regel ${lines[0]} herhaalt de kopregel en is weggelaten.`
      : `De regels ${list(lines.map(String))} herhalen de kopregel en zijn weggelaten.`,
  'footer-lines': ({ lines, text }, { list }) =>
    lines.length === 1
      ? `Regel ${lines[0]} (“${text}”) is geen deelnemer maar een totaal, een paginanummer of iets dergelijks, en is weggelaten.`
      : `${counted(lines.length, 'regel is', 'regels zijn')} geen deelnemers maar totalen, paginanummers of iets dergelijks, en zijn weggelaten: ${list(lines.map(String))}, te beginnen met “${text}”.`,
  'no-tag-cells': ({ cells, texts }, { list }) =>
    `${counted(cells, 'chipcel zegt', 'chipcellen zeggen')} dat er geen chip is: ${list(texts.map((text) => `“${text}”`))}. Die deelnemers krijgen er geen uit deze lijst.`,
  'wordlike-tags': ({ tags, riders }, { list }) =>
    `${counted(riders, 'deelnemer heeft', 'deelnemers hebben')} een chip zonder cijfer: ${list(tags.map((tag) => `“${tag}”`))}. Is dat een woord en geen chip, maak die cel dan leeg.`,
  'split-tags': ({ texts, riders }, { list }) =>
    `${counted(riders, 'deelnemer heeft', 'deelnemers hebben')} meer chips uit één cel: ${list(texts.map((text) => `“${text}”`))}. Is het één chip, haal dan de spaties weg.`,
  'grouped-tags': ({ text, tag, riders }) =>
    `${counted(riders, 'deelnemer heeft', 'deelnemers hebben')} een chip die in groepen is geschreven; lezers sturen hem zonder de tekens ertussen: “${text}” is overgenomen als ${tag}.`,
  'marked-tags': ({ text, tag, riders }) =>
    `${counted(riders, 'deelnemer heeft', 'deelnemers hebben')} een chip met een teken ernaast: “${text}” is overgenomen als ${tag}. Vergelijk met de chip zelf.`,
  'doubtful-tags': ({ doubt, texts, riders }, { list }) =>
    `${counted(riders, 'deelnemer heeft', 'deelnemers hebben')} ${TAG_DOUBTS[doubt](quoted(texts, list))}`,
  'doubtful-bibs': ({ doubt, texts, bibs }, { list }) =>
    doubt === 'letters'
      ? `${counted(bibs, 'startnummer heeft', 'startnummers hebben')} een letter O, I of L waar andere cijfers hebben: ${quoted(texts, list)}. Controleer de lijst.`
      : `${counted(bibs, 'startnummer heeft', 'startnummers hebben')} een leesteken: ${quoted(texts, list)}. Controleer of het bij het startnummer hoort.`,
  'rounded-tags': ({ tags, riders }, { list }) =>
    `${counted(riders, 'deelnemer heeft', 'deelnemers hebben')} een chip waarvan de laatste cijfers in een spreadsheet verloren kunnen zijn gegaan: ${list(tags)}. Vergelijk met de chip zelf.`,
  'garbled-texts': ({ texts, riders }, { list }) =>
    `${counted(riders, 'deelnemer heeft', 'deelnemers hebben')} een tekst die al eerder met een verkeerde codering is opgeslagen: ${list(texts.map((text) => `“${text}”`))}. Sla de lijst vanuit het programma op als UTF-8.`,
  'month-like-bib': ({ bib }) => `Startnummer ${bib} kan een datum zijn die een spreadsheet ervan gemaakt heeft. Controleer het.`,
  'unused-column': ({ heading, used }) =>
    `Kolom “${heading}” wordt niet gebruikt, omdat “${used}” beter past. Klopt dat niet, wijzig het dan hieronder.`,
  'unread-cell': ({ heading, text }) => `“${text}” in kolom “${heading}” is niet leesbaar. Het blijft onder zijn kop bewaard.`,
  'more-unread-cells': ({ cells }) => `${counted(cells, 'andere cel is', 'andere cellen zijn')} niet leesbaar.`,
  'assumed-births': ({ assumed, cells, text, born }) =>
    `${ASSUMED[assumed]}: “${text}” is ${born}. Controleer ${counted(cells, 'deelnemer', 'deelnemers')}.`,
  'relay-lines': ({ relays }) =>
    `${counted(relays, 'startnummer staat op meer regels en is als estafette', 'startnummers staan op meer regels en zijn als estafettes')} gelezen, met één lid per regel.`,
  'hidden-rows': ({ rows }) => `${counted(rows, 'rij die het werkblad verbergt is', 'rijen die het werkblad verbergt zijn')} ook gelezen.`,
  'formulas-without-result': ({ cells, first }) =>
    `${counted(cells, 'cel heeft een formule zonder uitkomst en is', 'cellen hebben formules zonder uitkomst en zijn')} als leeg gelezen, te beginnen met ${first}. Open de werkmap, sla die op en importeer opnieuw.`,
  'unread-category-cell': ({ heading, text }) => `“${text}” in kolom “${heading}” is niet leesbaar en wordt niet gebruikt.`,
  'unused-category-line': ({ category }) =>
    category === ''
      ? 'Deze regel noemt geen categorie en wordt niet gebruikt.'
      : `“${category}” is een selectie uit andere categorieën en wordt niet gebruikt.`,
  'repeated-category': ({ category, lines }, { list }) =>
    `“${category}” staat op de regels ${list(lines.map(String))}. Dat wordt niet gebruikt: geef elke categorie een eigen naam.`,
  'differing-offset': ({ wave, after, other }, texts) =>
    `Startgolf “${wave}” start ${exactDuration(after, texts)} na de start van de wedstrijd, zoals in de eerste regel ervan, niet ${exactDuration(other, texts)}.`,
  'minutes-beside-laps': ({ categories }, { list }) => `${list(categories)}: de minuten worden niet gebruikt, omdat er ronden staan.`,
  'unused-category-columns': ({ headings }, { list }) => `Niet gebruikt uit dit werkblad: ${list(headings)}.`,
  'guessed-encoding': ({ encoding }) =>
    `Het bestand zegt niet hoe zijn letters gecodeerd zijn. Het is gelezen als ${encodingNames[encoding]}: controleer namen met accenten en kies een andere codering als ze niet kloppen.`,
  'wrong-bytes': ({ text, as }) =>
    as === null
      ? `“${text}” bevat een byte die geen letter is. Corrigeer deze cel.`
      : `“${text}” bevat een letter die anders gecodeerd is dan de rest van de lijst. Ze is gelezen als ${encodingNames[as]}: controleer die.`,
  'more-wrong-bytes': ({ cells }) => `${counted(cells, 'andere cel heeft', 'andere cellen hebben')} zulke letters.`,
  'starts-read': ({ starts, first_at, last_at, from_gun }, texts) =>
    `${counted(starts, 'eigen start', 'eigen starts')} van ${texts.time(first_at)} tot ${texts.time(last_at)}${from_gun ? ', gelezen als tijd na de start van de wedstrijd' : ''}.`,
  'starts-without-gun': ({ starts }) =>
    `${counted(starts, 'starttijd telt', 'starttijden tellen')} vanaf de start van de wedstrijd, die nog niet bekend is. Stel eerst de starttijd in en importeer de lijst daarna opnieuw.`,
  'unreadable-start': ({ text }) =>
    `“${text}” is geen starttijd, dus houdt de deelnemer de start die bekend was. Schrijf 10:01:00 of +60 (seconden na de start van de wedstrijd).`,
  'more-unreadable-starts': ({ cells }) => `${counted(cells, 'andere starttijd is', 'andere starttijden zijn')} niet leesbaar.`,
  'similar-bibs': ({ bib, other, rider }) =>
    `Startnummer ${bib} en startnummer ${other} (${personName(rider, 'een deelnemer zonder naam')}) zijn twee deelnemers. Is het er één, corrigeer dan de lijst.`,
  'similar-categories': ({ category, riders, other, others }) =>
    `“${category}” (${counted(riders, 'deelnemer', 'deelnemers')}) en “${other}” (${counted(others, 'deelnemer', 'deelnemers')}) zijn twee categorieën, elk met een eigen uitslag. Is het er één, corrigeer dan de lijst.`,
  'emptied-category': ({ category, riders }) =>
    `Geen deelnemer zou nog categorie “${category}” hebben (nu ${counted(riders, 'deelnemer', 'deelnemers')}). De startgolf of regels ervan zouden voor niemand gelden, en de deelnemers zouden volgens andere starten en finishen. Corrigeer de lijst, of hernoem de categorie ook onder Wedstrijd.`,
};

function quoted(texts: readonly string[], list: (texts: readonly string[]) => string): string {
  return list(texts.map((text) => `“${text}”`));
}
