import { expect, test } from 'vitest';
import { contractOperations } from '../../src/http/contract';
import { LANGUAGES } from '../../src/texts/languages';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS } from '../../src/wire/shared/export-formats';
import { EXPORT_SHEET_NAMES } from '../../src/wire/shared/export-sheets';

const operations = ['exportResults', 'exportSheet'].map((name) => contractOperations.find(({ id }) => id === name));
const [, ofSheets] = operations;

test.each(operations)('the contract names every export format and no other', (operation) => {
  const names = operation?.parameters.find(({ name }) => name === 'format')?.schema['enum'] ?? [];
  expect([...(names as readonly string[])].sort()).toEqual([...EXPORT_FORMAT_NAMES].sort());
});

test('the contract describes every sheet and no other', () => {
  const named = [...(ofSheets?.description ?? '').matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name);
  expect(named.sort()).toEqual([...EXPORT_SHEET_NAMES].sort());
});

test.each(operations)('the contract names the media type of every export format and no other', (operation) => {
  const types = [...(operation?.answers.get(200)?.content.keys() ?? [])];
  expect(types.sort()).toEqual(
    Object.values(EXPORT_FORMATS)
      .map(({ mediaType }) => mediaType)
      .sort(),
  );
});

test('in every language the labels of the formats begin with different letters, which menus use as access keys', async () => {
  for (const { load } of Object.values(LANGUAGES)) {
    const { exports } = await load();
    const letters = Object.values(exports.formats).map((label) => label.charAt(0).toLowerCase());
    expect(new Set(letters).size).toBe(letters.length);
  }
});
