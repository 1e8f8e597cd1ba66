import type { ListField } from './heading-words';
import { headingKey } from './headings';
import type { ListRecord } from './records';

const TOTALS = `totals?|totale|totalen|totaal|totaux|sum|summe|summen|suma|soma|somma|somme|subtotal|sub total|subtotale|subtotaal|sous total|
  zwischensumme|gesamt|gesamtzahl|insgesamt|anzahl|count|aantal|conteggio|cantidad|quantidade|quantitat|contagem|
  liczba|razem|lacznie|ogolem|celkem|soucet|pocet|in all|all together|grand total`;
/** Of these a number alone may be a bib. */
const NUMBERS = 'number|nombre|numero|nr|no';
const RIDERS = `riders?|starters?|participants?|athletes?|runners?|entries|entrants|competitors?|rows?|records?|lines?|names?|teams?|finishers?|
  teilnehmer|teilnehmerin|teilnehmerinnen|teilnehmende|teilnehmenden|fahrer|fahrerinnen|laufer|starterinnen|meldungen|anmeldungen|zeilen|sportler|
  personen|participantes?|corredores|ciclistas|inscritos|inscripciones|inscricoes|atletas?|coureurs?|inscrits?|engages|partants|concurrents|
  iscritti|partecipanti|atleti|concorrenti|partenti|deelnemers?|renners|inschrijvingen|lopers|rijders|zawodnikow|zawodnicy|uczestnikow|uczestnicy|
  zavodniku|zavodnici|ucastniku|startujicich|corredors|inscrits|lines|registros|lignes|righe|filas|linhas|regels|wiersze|radku`;
const OF = 'of|all|the|der|die|aller|alle|an|de|des|les|du|del|dels|dos|da|do|di|dei|degli|van|het|le|la|los|las|os|general|generale';
const PAGES = 'page|pages|seite|blatt|pagina|pag|strana|strona|feuille|hoja|folha|foglio|blad|sheet';
const WITHIN = 'of|von|de|di|van|sur|z|ze|out of|su';
const PRINTED = `printed|print|created|generated|exported|as of|status|gedruckt|druck|druckdatum|erstellt|stand|ausdruck|exportiert|imprime|edite|genere|impreso|
  generado|impresso|gerado|stampato|generato|afgedrukt|gemaakt|wydruk|wydrukowano|wygenerowano|vytisteno|tisk|vygenerovano|date|datum|fecha|data`;
const ENDS = `end|end of list|end of the list|ende|ende der liste|listenende|fin de la liste|fin de lista|fin de la lista|fim da lista|fine elenco|fine lista|
  einde lijst|einde van de lijst|koniec listy|konec seznamu|final de la llista`;

const words = (list: string): string => list.replaceAll(/\|\s+/g, '|').replaceAll(/\s*\n\s*/g, '');

/** Of the words of a line, without accents and with a single blank between them. */
const FOOTERS: readonly RegExp[] = [
  new RegExp(`^(?:(?:${words(TOTALS)})(?: (?:${words(TOTALS)}|${words(RIDERS)}|${OF}))*)(?: \\d+)*(?: (?:${words(RIDERS)}))?$`),
  new RegExp(`^(?:${NUMBERS}) (?:(?:${OF}) )*(?:${words(RIDERS)})(?: \\d+)?$`),
  new RegExp(`^(?:${words(PAGES)}) \\d+(?: (?:(?:${WITHIN}) )?\\d+)?$`),
  new RegExp(`^\\d+ (?:${WITHIN}) \\d+$`),
  new RegExp(`^(?:${words(PRINTED)})\\b.*\\d`),
  new RegExp(`^(?:${words(ENDS)})$`),
];
/** `25 riders`, in one cell. */
const COUNTED = new RegExp(`^(?:${words(RIDERS)}) \\d+$|^\\d+ (?:${words(RIDERS)})(?: (?:${words(TOTALS)}))?$`);
/** `S. 2`, `p. 1/2`. */
const SHORT_PAGE = /^(?:[ps]|str|pag|pg)\. ?\d+(?: ?\/ ?\d+)?$/i;
const NUMBER = /^\d+$/;

/** The lines of a list, and those below or between them that are no riders: totals, numbers of pages, when it was printed. */
export interface FootedLines {
  readonly lines: readonly ListRecord[];
  readonly footers: readonly ListRecord[];
}

/**
 * Tells footers from riders. A line with a number as its bib is a rider, unless that number is how many riders stand above it, below a word such as
 * `Total`; and one with a text of a rider is a rider, whatever they are called.
 */
export function withoutFooters(records: readonly ListRecord[], fields: readonly ListField[]): FootedLines {
  const bib = fields.indexOf('bib');
  const lines: ListRecord[] = [];
  const footers: ListRecord[] = [];
  for (const record of records) {
    const own = bib < 0 ? '' : (record.cells[bib] ?? '');
    const isRider = NUMBER.test(own) && Number(own) !== lines.length;
    (isRider || !isFooter(record.cells, NUMBER.test(own)) ? lines : footers).push(record);
  }
  return { lines, footers };
}

const LETTER = /\p{L}/u;

function isFooter(cells: readonly string[], hasBib: boolean): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const [first = '', ...others] = filled;
  // Most lines: a number, then a name.
  if (filled.length > 4 || !filled.some((cell) => LETTER.test(cell)) || (hasBib && NUMBER.test(first))) return false;
  if (others.length > 1 && others.every((cell) => LETTER.test(cell))) return false;
  const text = spoken(filled.join(' '));
  if (others.length === 0 && (COUNTED.test(text) || SHORT_PAGE.test(first))) return true;
  return FOOTERS.some((pattern) => pattern.test(text));
}

function spoken(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map(headingKey)
    .filter((word) => word !== '')
    .join(' ');
}
