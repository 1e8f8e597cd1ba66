/** An invented participant of the demo. */
export interface DemoRider {
  readonly bib: string;
  readonly name: string;
  readonly category: string;
  readonly team: string;
  readonly tags: readonly [string, ...string[]];
}

type Line = readonly [bib: string, name: string, category: string, team: string];

/** Invented names of many scripts and lengths, to try screens and exports with. */
const LINES: readonly Line[] = [
  ['1', 'Ana Bo', 'Elite women', 'Velo Nord'],
  ['2', 'Maximiliane von Hohenstein-Lindenthal', 'Elite women', 'Radsportgemeinschaft Oberes Lindental 1897'],
  ['3', 'Zofia Żółkiewska', 'Elite women', 'Wisła Koła'],
  ['4', 'Ελένη Παπαδοπούλου', 'Elite women', ''],
  ['5', 'Søren Kjærgård', 'Elite men', 'Velo Nord'],
  ['6', 'Łukasz Święcicki', 'Elite men', 'Wisła Koła'],
  ['7', 'Дмитрий Ёлкин', 'Elite men', 'Северный ветер'],
  ['8', 'José María Fernández de la Vega y Ordóñez', 'Elite men', 'Club Ciclista Sierra Alta'],
  ['9', 'Þórdís Ævarsdóttir', 'Elite women', ''],
  ['10', 'Nguyễn Thị Hạnh', 'Elite women', 'Sông Xanh'],
  ['11', '山田 さくら', 'Juniors', '青い自転車'],
  ['12', '李小龙', 'Juniors', ''],
  ['13', '김하늘', 'Juniors', '두 바퀴'],
  ['14', 'يوسف الأندلسي', 'Juniors', 'نجوم الصحراء'],
  ['15', 'נועה ברק', 'Juniors', ''],
  ['16', 'Siân ap Rhys', 'Juniors', 'Beicwyr y Bryn'],
  ['21', 'Çağrı Işıkoğlu', 'Masters', 'Mavi Tekerlek'],
  ['22', 'Bohumil Vřešťál', 'Masters', 'Kolo Pod Horou'],
  ['23', "Aoife O'Ríordáin", 'Masters', 'The Late Brakers'],
  ['24', 'Ilze Bērziņa-Kalniņa', 'Masters', ''],
  ['25', 'अनिल वर्मा', 'Masters', 'हिमालय'],
  ['26', 'X Æ', 'Masters', 'The Late Brakers'],
  ['31A', 'Tandem: Pia & Ole', 'Fun ride', 'Two on one'],
  ['007', 'J. "Brakes" Smith', 'Fun ride', ''],
];

export const DEMO_FIELD: readonly DemoRider[] = LINES.map(([bib, name, category, team], at) => ({
  bib,
  name,
  category,
  team,
  tags: [`3034257BF468D4800000${(0xd301 + at).toString(16).toUpperCase()}`],
}));
