import type { Random } from '../random';

/** Invented people of many scripts and lengths, to try screens and exports with. */

type Names = readonly [string, ...string[]];

const WOMEN: Names = [
  'Ana',
  'Maximiliane',
  'Zofia',
  'Ελένη',
  'Þórdís',
  'Siân',
  'Aoife',
  'Ilze',
  'Noor',
  'Chloé',
  'Ingrid',
  'Дарья',
  'さくら',
];
const MEN: Names = [
  'Søren',
  'Łukasz',
  'Дмитрий',
  'José María',
  'Bohumil',
  'Çağrı',
  'Ole',
  'Matteo',
  'Jean-Luc',
  'Rhys',
  'Péter',
  '小龙',
  'يوسف',
];
const LAST: Names = [
  ...(['Bo', 'von Hohenstein-Lindenthal', 'Żółkiewska-Nowak', 'Παπαδοπούλου', 'Kjærgård', 'Święcicki', 'Ёлкин', 'Ævarsdóttir'] as const),
  ...(['Fernández de la Vega y Ordóñez', 'ap Rhys', "O'Ríordáin", 'Bērziņa', 'Işıkoğlu', 'Vřešťál', 'de Vries', 'Smith', '山田'] as const),
];
const CLUBS: Names = ['Velo Nord', 'Radsportgemeinschaft Oberes Lindental 1897', 'Wisła Koła', 'Beicwyr y Bryn', 'The Late Brakers'];
const NATIONS: Names = ['NOR', 'GER', 'POL', 'GRE', 'ESP', 'ISL', 'IRL', 'LAT', 'JPN'];

/** What is known of a person. */
export interface Person {
  readonly first: string;
  readonly last: string;
  readonly club: string;
  readonly nation: string;
  /** Year, or date. */
  readonly born: string;
}

/** Invents a person born from one year to another. */
export function inventPerson(gender: 'f' | 'm', [from, to]: readonly [from: number, to: number], random: Random): Person {
  const year = random.whole(from, to);
  const day = `-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
  return {
    first: random.pick(gender === 'f' ? WOMEN : MEN),
    last: random.pick(LAST),
    club: random.pick(CLUBS),
    nation: random.pick(NATIONS),
    born: `${year}${random.chance(0.5) ? day : ''}`,
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
