import { expect, test } from 'vitest';
import { withoutLayers } from '../../build/old-browsers.mjs';

const ID = ':not(#\\#)';

test.each<readonly [why: string, css: string, without: string]>([
  ['the list of layers goes', '@layer base,ui;a{b:c}', `a${ID}{b:c}`],
  ['what a layer holds stays as it is', '@layer ui{.a{b:c}.d:hover{b:c}}', '.a{b:c}.d:hover{b:c}'],
  ['also inside of a media query', '@layer base{@media print{p{b:c}}}', '@media print{p{b:c}}'],
  ['what is in no layer is above every layer', '.a,.b > .c{d:e}', `${ID}.a,${ID}.b > .c{d:e}`],
  ['a type stays in front', 'td.a{b:c}*{b:c}h1 a{b:c}', `td${ID}.a{b:c}*${ID}{b:c}h1${ID} a{b:c}`],
  ['a part of an element stays at the end', '::before{b:c}li::marker{b:c}', `${ID}::before{b:c}li${ID}::marker{b:c}`],
  ['also in a media query', '@media print{.a{b:c}}', `@media print{${ID}.a{b:c}}`],
  ['commas in brackets separate nothing', '.a:not(.b,.c){d:e}', `${ID}.a:not(.b,.c){d:e}`],
  ['steps of an animation are no selectors', '@keyframes x{from{b:c}50%{b:c}}', '@keyframes x{from{b:c}50%{b:c}}'],
  ['nor are fonts', '@font-face{font-family:x}', '@font-face{font-family:x}'],
  ['an empty style sheet stays empty', '', ''],
])('%s', (_why, css, without) => {
  expect(withoutLayers(css)).toBe(without);
});

test('a layer whose place is not known stops the build', () => {
  expect(() => withoutLayers('@layer theme{a{b:c}}')).toThrow('The layer theme is not known');
});
