import { expect, test } from 'vitest';
import { TEXTS } from './english';
import { TRANSLATIONS } from './translations';

const { menu, files, leaveRace, quit, start } = TEXTS.catalogue.desktop;

test.each([
  { text: menu.withoutRace('Save a copy…'), english: 'Save a copy… (no race is open)' },
  { text: files.notWritten('EACCES'), english: 'The file was not saved: EACCES. Choose another folder, or free some space on the disk.' },
  { text: files.noAnswer(500), english: 'The file was not saved: the station answered with status 500.' },
  { text: leaveRace.question('Cup', 'b.racetag'), english: '“Cup” is running. Open b.racetag instead?' },
  { text: quit.running('Cup'), english: '“Cup” is running. Quit?' },
  { text: quit.unsavedDetail('The disk is full.'), english: 'The disk is full. Reads that still cannot be saved will be lost.' },
  { text: start.portInUse(8600, null), english: 'Another program already uses port 8600.' },
  { text: start.portInUse(8600, { name: '', pid: 12 }), english: 'A program (process 12) already uses port 8600.' },
  { text: start.portInUse(8600, { name: 'node', pid: 12 }), english: 'node (process 12) already uses port 8600.' },
  { text: start.onPort(8601), english: 'Use port 8601' },
])('the desktop says: $english', ({ text, english }) => {
  expect(text).toBe(english);
});

test.each([TEXTS, ...TRANSLATIONS].map(({ catalogue }) => catalogue))(
  'every access key occurs only once in a menu: $language',
  (catalogue) => {
    const { menu } = catalogue.desktop;
    const { themes } = menu;
    const keyOf = (label: string): readonly string[] => /&([^&])/.exec(label)?.slice(1) ?? [];
    for (const labels of [
      [menu.race, menu.export, menu.edit, menu.view, menu.help],
      [menu.newRace, menu.openFile, menu.openRecent, menu.saveCopy, menu.showInFolder, menu.quit],
      [menu.boardForVenue, menu.pageForPhones, menu.screenAddresses, menu.theme],
      [themes.system, themes.light, themes.dark],
      [menu.keys, menu.logFiles, menu.about],
      Object.values(catalogue.exports.formats).map((format) => `&${format}`),
    ]) {
      const keys = labels.flatMap(keyOf).map((key) => key.toLowerCase());
      expect(new Set(keys).size, labels.join(', ')).toBe(labels.length);
    }
  },
);
