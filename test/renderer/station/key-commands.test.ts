import { describe, expect, test } from 'vitest';
import { type Focus, keyCommand, keyHelp } from '../../../renderer/station/key-commands';
import { TEXTS } from '../../texts/english';

const press = (key: string, focus: Focus = 'page', over: object = {}) =>
  keyCommand({ key, code: '', command: false, shift: false, alt: false, focus, ...over });

describe('keys of the desk', () => {
  test.each([
    { key: '4', focus: 'page', type: 'quick-entry', why: 'a digit is typed into the field for bibs' },
    { key: '4', focus: 'text', type: undefined, why: 'but stays in a field with text' },
    { key: ' ', focus: 'page', type: 'tap', why: 'Space saves the time' },
    { key: ' ', focus: 'entry', type: 'tap', why: 'also in the empty field for bibs' },
    { key: ' ', focus: 'control', type: undefined, why: 'on a button it presses the button' },
    { key: ' ', focus: 'empty', type: undefined, why: 'in another field it is a space' },
    { key: 't', focus: 'control', type: 'tap', why: 'T saves the time even on a button' },
    { key: 't', focus: 'entry', type: undefined, why: 'but a bib may begin with T' },
    { key: 'b', focus: 'page', type: 'name-tap', why: 'B leads to the bib of a saved time' },
    { key: 'b', focus: 'entry', type: undefined, why: 'but a bib may begin with B' },
    { key: '/', focus: 'page', type: 'search', why: 'a slash searches' },
    { key: '?', focus: 'page', type: 'help', why: 'a question mark shows the keys' },
    { key: 'm', focus: 'page', type: 'silence', why: 'M mutes alarms' },
    { key: 'x', focus: 'page', type: undefined, why: 'other keys do nothing' },
  ] as const)('$why', ({ key, focus, type }) => {
    expect(press(key, focus)?.type).toBe(type);
  });

  test.each([
    { key: 'z', shift: false, focus: 'page', type: 'undo', why: 'Ctrl+Z undoes' },
    { key: 'Z', shift: true, focus: 'page', type: 'redo', why: 'with Shift it redoes' },
    { key: 'y', shift: false, focus: 'page', type: 'redo', why: 'so does Ctrl+Y' },
    { key: 'z', shift: false, focus: 'entry', type: 'undo', why: 'an empty field has nothing of its own to undo' },
    { key: 'z', shift: false, focus: 'text', type: undefined, why: 'in a field with text the browser undoes typing' },
    { key: 'r', shift: false, focus: 'page', type: undefined, why: 'keys of the browser are left to it' },
  ] as const)('$why', ({ key, shift, focus, type }) => {
    expect(press(key, focus, { command: true, shift })?.type).toBe(type);
  });

  test('Alt and a digit open a page, by the position of the key on any layout', () => {
    expect(press('&', 'text', { alt: true, code: 'Digit1' })).toEqual({ type: 'page', page: 'live' });
    expect(press('ç', 'page', { alt: true, code: 'Digit9' })).toEqual({ type: 'page', page: 'guide' });
    expect(press('0', 'page', { alt: true, code: 'Digit0' })).toEqual({ type: 'page', page: 'machines' });
  });

  test('every entry of the list of keys has keys and a description', () => {
    const groups = keyHelp(TEXTS.catalogue.screens.app.keys);
    expect(groups.flatMap(({ keys }) => keys).every(({ keys, does }) => keys.length > 0 && does !== '')).toBe(true);
  });
});
