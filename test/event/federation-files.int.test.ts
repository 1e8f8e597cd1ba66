import { parse } from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { builtThread } from '../exports/built-thread';
import { EventRace } from './event-kit';

const THREAD = await builtThread();

/** Two categories over two laps: one lapped rider, one who is pulled, one each with DNF, DNS and DSQ; bibs 12 and 19 without a UCI ID. */
async function federationRace(): Promise<EventRace> {
  const rider = (bib: string, first_name: string, last_name: string, more: object = {}) => ({
    bib,
    first_name,
    last_name,
    name: `${first_name} ${last_name}`,
    category: 'Elite',
    gender: 'm',
    nation: 'SUI',
    uci_id: `100000000${bib}`,
    licence: `SUI-${bib}`,
    born: '1996-05-31',
    ...more,
  });
  const race = await EventRace.open({
    rules: { total_laps: 2, finish: 'with-leader', decimals: 1 },
    riders: [
      rider('11', 'Åsa', 'Öberg', { team: 'Velo, "Süd"' }),
      rider('12', 'Ben', 'van der Berg', { uci_id: '', born: '1996-07-01' }),
      rider('13', 'Cyr', 'Côté'),
      rider('14', 'Dan', 'Dnf'),
      rider('15', 'Eva', 'Dns', { born: '1996' }),
      rider('16', 'Fay', 'Dsq'),
      rider('19', 'Mia', 'Ma', { category: 'Women', gender: 'f', uci_id: '' }),
    ],
    exportScript: THREAD,
  });
  await race.read(['11', 600.19], ['12', 601], ['13', 650], ['14', 660], ['16', 670], ['19', 700]);
  await race.read(['11', 1200.38], ['12', 1203], ['16', 1300], ['19', 1400]);
  const status = async (bib: string, to: string) =>
    race.order('POST', '/corrections', { correction: { kind: 'status', rider: (await race.row(bib)).rider, status: to } });
  await status('13', 'pulled');
  await status('14', 'dnf');
  await status('15', 'dns');
  await status('16', 'dsq');
  return race;
}

async function linesOf(race: EventRace, path: string): Promise<readonly (readonly string[])[]> {
  const answer = await race.send('GET', path);
  expect(answer.statusCode, answer.body).toBe(200);
  // The mark that spreadsheets like would be a part of the first heading to the other program.
  expect(answer.rawPayload[0]).not.toBe(0xef);
  return parse<string[]>(answer.body, { skipEmptyLines: true }).data;
}

describe('a file for a federation', () => {
  it('is for UCI DataRide a workbook with General and Results, in which ranks and times are those of the standings', async () => {
    const race = await federationRace();
    const sheets = await readWorkbook((await race.send('GET', '/exports/uci-dataride.xlsx?of=Elite')).rawPayload);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['General', 'Results']);
    expect(sheets[0]?.data[4]?.slice(0, 2)).toEqual(['Competition Code', null]);
    const [heading, ...rows] = sheets[1]?.data ?? [];
    expect(heading?.join()).toBe('Rank,BIB,UCI ID,Last Name,First Name,Country,Team,Gender,Phase,Heat,Result,IRM,Sort Order');
    expect(rows.map((row) => [row[0], row[1], row[2], row[3], row[10], row[11], row[12]])).toEqual([
      [1, '11', '10000000011', 'Öberg', '00:20:00', null, 1],
      [2, '12', null, 'van der Berg', '00:20:03', null, 2],
      [3, '13', '10000000013', 'Côté', -1, 'LAP', 3],
      [null, '14', '10000000014', 'Dnf', null, 'DNF', 4],
      [null, '16', '10000000016', 'Dsq', null, 'DSQ', 5],
      [null, '15', '10000000015', 'Dns', null, 'DNS', 6],
    ]);
    const standings = await race.standings('?category=Elite');
    expect(rows.map((row) => [row[1], row[0]])).toEqual(standings.map(({ bib, place }) => [bib, place]));
  });

  it('is for USA Cycling a line for each rider, with the place in the category and licences in digits', async () => {
    const [heading = [], ...rows] = await linesOf(await federationRace(), '/exports/usa-cycling.csv');
    expect(heading.join()).toBe(
      'Race Date,Race Gender,Race Discipline,Race Category,Rider Bib #,Rider Last Name,Rider First Name,Rider Team,Rider License #,Rider Place,Rider Time,Rider Lap 1,Rider Lap 2',
    );
    expect(rows.map((row) => [row[0], row[1], row[3], row[4], row[8], row[9], row[10]])).toEqual([
      ['06/06/2026', 'Men', 'Elite', '11', '11', '1', '0:20:00'],
      ['06/06/2026', 'Men', 'Elite', '12', '12', '2', '0:20:03'],
      ['06/06/2026', 'Men', 'Elite', '13', '13', '3', ''],
      ['06/06/2026', 'Men', 'Elite', '14', '14', 'DNF', ''],
      ['06/06/2026', 'Men', 'Elite', '16', '16', 'DQ', ''],
      ['06/06/2026', 'Men', 'Elite', '15', '15', 'DNS', ''],
      ['06/06/2026', 'Women', 'Women', '19', '19', '1', '0:23:20'],
    ]);
    expect(rows[0]?.[7]).toBe('Velo, "Süd"');
  });

  it('has for USA Cycling no column that is blank for everybody, but the one to fill in', async () => {
    const [heading] = await linesOf(await federationRace(), '/exports/usa-cycling.csv?of=Women');
    expect(heading).toContain('Race Discipline');
    expect(heading).not.toContain('Rider Team');
  });

  it('is for CrossResults the categories below each other under one line of headings', async () => {
    const lines = await linesOf(await federationRace(), '/exports/crossresults.csv');
    expect(lines[0]).toEqual(['Place', 'Time', 'Last Name', 'First Name', 'Team', 'License', 'lap', 'lap']);
    expect(lines[1]).toEqual(['Elite']);
    expect(lines[2]).toEqual(['1', '0:20:00', 'Öberg', 'Åsa', 'Velo, "Süd"', 'SUI-11', '10:00', '10:00']);
    expect(lines.slice(-2)).toEqual([['Women'], ['1', '0:23:20', 'Ma', 'Mia', '', 'SUI-19', '11:40', '11:40']]);
  });

  it('is for Webscorer a line for each rider with category, gender, age on the day and laps', async () => {
    const [heading = [], ...rows] = await linesOf(await federationRace(), '/exports/webscorer.csv?of=Elite');
    expect(heading.join()).toBe('Place,Bib,Last name,First name,Team name,Age,Time,Category,Gender,Lap 1,Lap 2');
    expect(rows[0]).toEqual(['1', '11', 'Öberg', 'Åsa', 'Velo, "Süd"', '30', '0:20:00.3', 'Elite', 'M', '0:10:00.1', '0:10:00.2']);
    expect(rows.map((row) => row[5])).toEqual(['30', '29', '30', '30', '30', '30']);
  });

  it('is for RunSignup of those who finished, with clock and chip time', async () => {
    const [heading = [], ...rows] = await linesOf(await federationRace(), '/exports/runsignup.csv');
    expect(heading.join()).toBe('place,bib,first_name,last_name,gender,age,clock_time,chip_time');
    expect(rows.map((row) => [row[0], row[1], row[6]])).toEqual([
      ['1', '11', '0:20:00.380'],
      ['2', '12', '0:20:03.000'],
      ['3', '19', '0:23:20.000'],
    ]);
  });

  it('is for UltraSignup in small headings with the code of each status, and of a race for a fixed time with miles', async () => {
    const race = await federationRace();
    const [heading = [], ...rows] = await linesOf(race, '/exports/ultrasignup.csv?of=Elite');
    expect(heading.join()).toBe('place,time,first,last,age,gender,dob,bib,status');
    expect(rows.map((row) => [row[0], row[1], row[7], row[8]])).toEqual([
      ['1', '0:20:00', '11', '1'],
      ['2', '0:20:03', '12', '1'],
      ['', '', '13', '2'],
      ['', '', '14', '2'],
      ['', '', '16', '5'],
      ['', '', '15', '3'],
    ]);
    expect(rows[0]?.[6]).toBe('05/31/1996');
    await race.rules({ finish: 'hard-stop', duration_ms: 1_500_000, lap_distance_m: 2000 });
    race.clock(2000);
    const [ofTime = [], first] = await linesOf(race, '/exports/ultrasignup.csv?of=Elite');
    expect([ofTime.slice(0, 3), first?.slice(0, 3)]).toEqual([
      ['place', 'distance', 'distance_time'],
      ['1', '2.49', '0:20:00'],
    ]);
  });

  it('cannot be shadowed by a saved sheet', async () => {
    const race = await federationRace();
    const answer = await race.send('PUT', '/sheets/uci-dataride', { what: 'results' });
    expect([answer.statusCode, answer.json().detail]).toEqual([422, expect.stringMatching(/name of another kind of sheet/)]);
  });
});

describe('its check', () => {
  const sentences = async (race: EventRace, path: string): Promise<readonly string[]> =>
    (await race.get(path)).findings.map(({ severity, text }: Record<string, string>) => `${severity}: ${text}`);

  it('says what is missing before the file is made', async () => {
    const race = await federationRace();
    expect(await sentences(race, '/exports/uci-dataride/check')).toEqual([
      'error: UCI ID missing: 12, 19',
      'warning: Team missing: 12, 19, 13, 14, 16, 15',
      'warning: The file is of one ranking. Choose one of Elite and Women',
      'warning: The results are not declared official',
      'warning: To fill in by hand in the file: Competition Code, Event Code and Race Type',
    ]);
    expect((await race.get('/exports/uci-dataride/check?of=Women')).riders).toBe(1);
  });

  it('finds what is wrong in a detail, who has no result, and who is not in the file', async () => {
    const race = await federationRace();
    const add = (bib: string, more: object) => race.order('POST', '/participants', { bib, name: `Some Body${bib}`, tags: [bib], ...more });
    await add('21', { uci_id: '100 000 000 11', nation: 'Schweiz', gender: 'm', category: 'Elite' });
    await add('22', { uci_id: '1234', nation: 'sui', gender: 'x', category: 'Elite' });
    await race.read(['21', 1500], ['FFFF', 1501]);
    expect(await sentences(race, '/exports/uci-dataride/check?of=Elite')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^error: Neither place nor status: .*22/),
        'error: UCI ID without 11 digits: 22',
        expect.stringMatching(/^error: UCI ID of more than one rider: 11, 21$|^error: UCI ID of more than one rider: 21, 11$/),
        'error: Nation without three letters: 21',
        'error: Gender missing: 22',
        expect.stringMatching(/^warning: First and last name are not apart in the list/),
      ]),
    );
    expect(await sentences(race, '/exports/runsignup/check')).toEqual(
      expect.arrayContaining([
        'warning: 1 tag without a rider, not in the file',
        expect.stringMatching(/^warning: No finish time, so not in the file: .*13.*14/),
      ]),
    );
    expect(await sentences(race, '/exports/ultrasignup/check')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^error: \d finishers; at least 11 are wanted$/)]),
    );
  });

  it('says for UltraSignup of a race for a fixed time whose distance is not known, and who has the same distance in another place', async () => {
    const race = await federationRace();
    await race.rules({ finish: 'hard-stop', duration_ms: 1_500_000 });
    race.clock(2000);
    const ofDistance = async (): Promise<readonly string[]> =>
      (await sentences(race, '/exports/ultrasignup/check?of=Elite')).filter((sentence) => /distance/i.test(sentence));
    expect(await ofDistance()).toEqual(['error: Distance unknown: 11, 12. Set the length of a lap in the rules']);
    await race.rules({ lap_distance_m: 2000 });
    expect(await ofDistance()).toEqual([
      'warning: Same distance, and ranked by time here: 11, 12. The service may order them differently. Its guide: change their distances slightly in the file',
    ]);
  });

  it('is silent about results that are complete and official', async () => {
    const race = await federationRace();
    await race.order('POST', '/race/declare', { state: 'official' });
    expect(await sentences(race, '/exports/runsignup/check?of=Women')).toEqual([]);
  });

  it.each([
    ['/exports/laps/check', 404, /no sheet laps. Sheets: uci-dataride, .*ultrasignup/],
    ['/exports/webscorer/check?of=Masters', 422, /no classification or category Masters/],
    ['/exports/webscorer/check?wave=1', 422, /wave/],
  ])('%s is refused with %i', async (path, status, sentence) => {
    const answer = await (await federationRace()).send('GET', path);
    expect(answer.statusCode).toBe(status);
    expect(answer.json().detail).toMatch(sentence);
  });
});
