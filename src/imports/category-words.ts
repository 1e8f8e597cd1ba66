/** The meaning of a column of a sheet of categories. `kind`: whether a line is a wave, or a category of the wave above. */
export type CategoryField = 'category' | 'kind' | 'wave' | 'offset' | 'laps' | 'minutes';

/** Headings as `headingKey` makes them, in the languages of `heading-words.ts`. */
const WORDS: Readonly<Record<CategoryField, string>> = {
  category: `category categoryname cat name racecategory class agegroup kategorie klasse altersklasse categoria nombre nom nome categorie
    naam kategoria nazwa kategorija nazev`,
  kind: 'categorytype kategorietyp tipodecategoria typedecategorie tipocategoria',
  wave: `wave wavename startwave startgroup group welle startwelle startgruppe startblock block oleada ola grupo tanda vague groupe onda
    gruppo batteria startgroep golf fala grupa vlna skupina onada grup bateria`,
  offset: `offset startoffset startdelay delay aftergun afterstart startabstand startversatz abstand versatz desfase retraso decalage
    ecart scarto ritardo verschil startverschil przesuniecie opoznienie odstup posun desfasament diferenca atraso`,
  laps: `laps racelaps lap numlaps numberoflaps nooflaps totallaps runden rundenzahl anzahlrunden vueltas numerodevueltas tours nombredetours
    giri numerogiri ronden aantalronden okrazenia liczbaokrazen kola pocetkol voltes voltas numerodevoltas`,
  minutes: `minutes raceminutes min duration raceduration racetime minuten dauer renndauer rennzeit minutos duracion duree duracao minuti
    durata duur wedstrijdduur minuty czas czastrwania delka minuts durada`,
};

const FIELDS: ReadonlyMap<string, CategoryField> = new Map(
  Object.entries(WORDS).flatMap(([field, words]) => words.split(/\s+/).map((word) => [word, field as CategoryField] as const)),
);

/** The field that a heading of a sheet of categories names; null for any other. `key` is the heading as `headingKey` makes it. */
export function categoryField(key: string): CategoryField | null {
  return FIELDS.get(key) ?? null;
}
