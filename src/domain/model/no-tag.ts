import { asciiForms } from './plain-text';

/** Words that people write where a rider has no tag, or one that is not known yet, without accents. */
const WORDS = new Set(
  `no non none nil null n na nan without missing empty blank tbd tba tbc unknown unassigned pending later open own private personal yes y
  rental rent rented hire hired loan lent lost broken defect defective void manual ditto idem same follows x xx xxx xxxx j yet not assigned
  nein ja kein keine keiner keines keinen ohne fehlt fehlend offen noch leer folgt nachmeldung unbekannt eigen eigener eigene eigenes
  eigenen privat leih miete verloren defekt dito nicht vergeben zugeteilt vorhanden
  aucun aucune sans neant vide nc inconnu inconnue propre personnel perdu rien oui attente
  ninguno ninguna sin nada vacio pendiente propio propia desconocido perdido asignar si
  nenhum nenhuma sem nao vazio pendente proprio propria desconhecido atribuir sim
  nessuno nessuna senza niente nulla vuoto assente manca mancante sconosciuto assegnare personale
  geen zonder nee leeg volgt nvt onbekend ontbreekt niet eigenchip
  brak bez nie pusty pusta wlasny wlasna nieznany tak
  zadny zadna zadne neni ne chybi prazdny vlastni neznamy ano
  cap sense buit pendent propi propia desconegut
  ingen inga intet inget uden uten utan mangler saknas egen eget nej nei oma puuttuu nincs sajat nema yok lipsa
  нет нету без свои отсутствует неизвестно ka κανενα οχι`.split(/\s+/),
);

/** Several words that mean the same; each is none by itself. */
const PHRASES = new Set(
  `n a|k a|k a a|w o|n v t|n d|s n|s c|b d|n n|d n a|to follow|to come|to be defined|to be announced|to be confirmed|to be assigned|not available|
  not assigned yet|no data|keine angabe|kommt noch|wird nachgereicht|pas de|a venir|a definir|en attente|a attribuer|non disponible|
  por asignar|no tiene|no disponible|a definir|em falta|por atribuir|da assegnare|da definire|in attesa|in arrivo|non disponibile|nog niet|
  nog geen|nog te bepalen|do ustalenia|nie ma|bude doplneno|per assignar|no te|ei ole|see above|siehe oben|see below|siehe unten`
    .split('|')
    .map((phrase) => phrase.trim()),
);

/** What the words are about, in front or behind. */
const NOUNS = new Set('tag tags chip chips transponder puce epc rfid id nr number nummer numero xip cip label etiqueta'.split(' '));

/** Only zeros, and signs that set them apart. */
const ZEROS = /^(?:0x)?[0\s.,:_/-]+$/i;
/** Whether a text is nothing but zeros, as a spreadsheet writes them for nothing. */
export function isOnlyZeros(text: string): boolean {
  return ZEROS.test(text) && text.includes('0');
}

/** Texts with a digit other than zero: most tags. */
const MOST = /[1-9]/;

/** Whether a text says that there is no tag: a word such as `none`, `k. A.` or `pending`, only signs such as `?` or `…`, or zeros. */
export function meansNoTag(text: string): boolean {
  if (MOST.test(text)) return false;
  const plain = asciiForms(text);
  if (MOST.test(plain)) return false;
  if (ZEROS.test(plain)) return true;
  const words = plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const rest = words.filter((word) => !NOUNS.has(word));
  return rest.every((word) => WORDS.has(word)) || PHRASES.has(rest.join(' ')) || PHRASES.has(words.join(' '));
}
