import { describe, expect, it, test } from 'vitest';
import { acceptedLanguage } from '../../src/texts/accept-language';
import { firstSpoken, languageOf } from '../../src/texts/languages';

describe('the language of a tag', () => {
  it.each([
    { tag: 'en', language: 'en', why: 'the tag itself' },
    { tag: 'en-GB', language: 'en', why: 'a region' },
    { tag: 'EN_gb.UTF-8', language: 'en', why: 'as systems write it' },
    { tag: ' en ', language: 'en', why: 'blanks' },
    { tag: 'eng', language: null, why: 'three letters are another tag' },
    { tag: 'xx', language: null, why: 'not spoken' },
    { tag: '', language: null, why: 'none' },
    { tag: 'toString', language: null, why: 'a name that every object has' },
    { tag: 'C.UTF-8', language: null, why: 'a system without a language' },
  ])('of “$tag” is $language ($why)', ({ tag, language }) => {
    expect(languageOf(tag)).toBe(language);
  });

  test('the first spoken one of a list counts', () => {
    expect([firstSpoken(['xx', 'en-US', 'de']), firstSpoken(['xx']), firstSpoken([])]).toEqual(['en', null, null]);
  });
});

describe('Accept-Language', () => {
  it.each([
    { header: 'de', language: 'de', why: 'one language' },
    { header: 'de-AT', language: 'de', why: 'a region that the station does not tell apart' },
    { header: 'de-AT,de;q=0.9,en;q=0.8', language: 'de', why: 'as browsers send it' },
    { header: 'en;q=0.5, de;q=0.7', language: 'de', why: 'the higher quality' },
    { header: 'en, de', language: 'en', why: 'the first of equals' },
    { header: 'xx, de;q=0.1', language: 'de', why: 'one that is not spoken is passed over' },
    { header: 'de;q=0, en;q=0.1', language: 'en', why: 'quality 0 means: not this one' },
    { header: '*', language: null, why: 'any' },
    { header: '*, de;q=0.5', language: null, why: 'any is wished more' },
    { header: 'xx', language: null, why: 'none that is spoken' },
    { header: '', language: null, why: 'nothing' },
    { header: 'de;q=high', language: null, why: 'a quality that is none' },
    { header: `${'xx,'.repeat(5_000)}de`, language: null, why: 'nobody wishes for so many' },
  ])('“$header” is $language ($why)', ({ header, language }) => {
    expect(acceptedLanguage(header)).toBe(language);
  });
});
