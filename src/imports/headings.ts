/** The meaning of a column of a list. */
export type ListField = 'bib' | 'name' | 'first-name' | 'last-name' | 'category' | 'team' | 'tag' | 'ignored';

/** Headings in English, German, Spanish, Portuguese, French and Italian, as `headingKey` makes them. */
const HEADINGS: Readonly<Record<Exclude<ListField, 'ignored'>, string>> = {
  bib: `bib n bibno bibnr bibnumber bibs no nr num number racenumber raceno racenr riderno ridernumber plate platenumber raceplate
    startno startnumber startnr startnummer stnr snr nummer rueckennummer ruckennummer dorsal numero ndorsal nodorsal numerodorsal
    numerodedorsal placa numerodeplaca peitoral numeropeitoral numerodepeitoral dossard nodossard ndossard numdossard numerodossard
    numerodedossard plaque pettorale numeropettorale numerodipettorale numerogara`,
  name: `name fullname names rider ridername athlete athletename participant participantname competitor competitorname runner runnername
    driver fahrer fahrerin teilnehmer teilnehmerin sportler laufer namevorname vornamename vornamenachname vorundnachname
    nombre nombres nombrecompleto nombreyapellido nombreyapellidos nombreapellidos apellidosynombre corredor ciclista participante
    atleta deportista piloto nome nomes nomecompleto nomeesobrenome nomecognome nomeecognome cognomeenome cognomenome concorrente
    partecipante nom nomcomplet nomprenom nometprenom prenomnom prenometnom coureur`,
  'first-name': 'firstname first givenname forename vorname rufname primernombre nombredepila primeironome nomeproprio prenom prenoms',
  'last-name': `lastname last surname familyname nachname familienname zuname apellido apellidos primerapellido segundoapellido sobrenome
    apelido apelidos ultimonome cognome cognomi nomdefamille`,
  category: `category cat class division agegroup agecategory agecat racecategory kategorie kat klasse altersklasse ak wertung
    wertungsklasse categoria clase classe categorie`,
  team: `team teamname club clubname teamclub clubteam cluborteam verein vereinteam teamverein mannschaft equipo equipoclub clubequipo
    nombreequipo equipe equipa clube equipeclube squadra societa squadrasocieta gruppo grupposportivo`,
  tag: `tag tags tagid tagids tagnumber tagno tagcode epc epcs epccode tagepc epctag chip chips chipid chipcode chipno chipnr chipnumber
    chipnummer transponder transponderid transpondernr transpondernummer transpondernumber rfid rfidtag rfidchip rfidcode uid etiqueta
    numerochip numerodechip numerodelchip codigochip puce numeropuce numerodepuce codicechip numerodichip`,
};

const FIELDS: ReadonlyMap<string, ListField> = new Map(
  Object.entries(HEADINGS).flatMap(([field, keys]) => keys.split(/\s+/).map((key) => [key, field as ListField] as const)),
);

/** The field that a heading names; `ignored` for an unknown heading. A number at its end, as in `Tag 2`, does not matter. */
export function fieldOfHeading(heading: string): ListField {
  if (heading.trim() === '#') return 'bib';
  const key = headingKey(heading);
  return FIELDS.get(key) ?? FIELDS.get(key.replace(/\d+$/, '')) ?? 'ignored';
}

/** A heading reduced to lower-case letters and digits without accents, so that different spellings are equal. */
function headingKey(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Fields that may stand in several columns, which add up. */
const REPEATABLE: ReadonlySet<ListField> = new Set<ListField>(['tag', 'first-name', 'last-name', 'ignored']);

/**
 * The field of each column by its heading. Of several columns for one field the first counts, unless they add up. Beside a column of
 * first names or of last names, a column `Name` holds the other half of the name.
 */
export function fieldsOfHeadings(headings: readonly string[]): readonly ListField[] {
  const seen = new Set<ListField>();
  const fields = headings.map((heading) => {
    const field = fieldOfHeading(heading);
    if (seen.has(field) && !REPEATABLE.has(field)) return 'ignored';
    seen.add(field);
    return field;
  });
  if (seen.has('first-name') === seen.has('last-name')) return fields;
  const half = seen.has('first-name') ? 'last-name' : 'first-name';
  return fields.map((field) => (field === 'name' ? half : field));
}
