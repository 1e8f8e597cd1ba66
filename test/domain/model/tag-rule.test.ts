import { describe, expect, it } from 'vitest';
import type { TagId } from '../../../src/domain/model/read';
import { bibOfTag, type TagRule } from '../../../src/domain/model/tag-rule';

const bib = (tag: string, rule: Partial<TagRule>) => bibOfTag({ prefix: '', number: 'decimal', last: null, ...rule }, tag as TagId);

describe('the bib in a tag that nobody has (rule 2)', () => {
  it.each([
    { tag: '000000000000000000000123', rule: {}, is: '123', why: 'leading zeros are none of the bib' },
    { tag: 'E28011606000000000000123', rule: { last: 4 }, is: '123', why: 'the last digits' },
    { tag: 'E2801160600000000000A123', rule: { last: 4 }, is: null, why: 'a letter is no digit of a bib' },
    { tag: 'E2801160600000000000A123', rule: { last: 3 }, is: '123', why: 'a letter before the last digits does not matter' },
    { tag: 'ABC0042', rule: { prefix: 'ABC' }, is: '42', why: 'what follows the prefix' },
    { tag: 'ABD0042', rule: { prefix: 'ABC' }, is: null, why: 'another prefix' },
    { tag: '00ABC0042', rule: { prefix: '0abc' }, is: '42', why: 'zeros before the prefix and its case do not matter' },
    { tag: 'ABC00FF', rule: { prefix: 'ABC', number: 'hex' }, is: '255', why: 'hex' },
    { tag: '7F', rule: { number: 'hex' }, is: '127', why: 'the whole tag in hex' },
    { tag: 'TAG-Z9', rule: { number: 'hex', last: 2 }, is: null, why: 'no hex digit' },
    { tag: 'ABC', rule: { prefix: 'ABC' }, is: null, why: 'nothing follows' },
    { tag: '0', rule: {}, is: null, why: 'zeros are no bib' },
    { tag: 'ABC000', rule: { last: 3 }, is: null, why: 'zeros are no bib' },
    { tag: 'E2801160600000001234567890', rule: { prefix: 'E28011606' }, is: null, why: 'ten digits are no bib' },
    { tag: '04:A2:30', rule: { prefix: '4A2', number: 'decimal' }, is: '30', why: 'bytes that are set apart' },
  ] as const)('of $tag is $is: $why', ({ tag, rule, is }) => {
    expect(bib(tag, rule)).toBe(is);
  });
});
