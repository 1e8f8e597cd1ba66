import type { Texts } from '../../src/texts/texts';

type FieldTexts = Texts['catalogue']['screens']['common']['fields'];

/** The name of a field of a request as people know it: `body.rules.waves.0.category` is the category of wave 1. */
export function fieldName(path: string, texts: FieldTexts): string {
  const parts = path.split('.');
  const name = texts.names[[...parts].reverse().find((part) => part in texts.names) ?? ''] ?? texts.other;
  const wave = parts[parts.indexOf('waves') + 1];
  return parts.includes('waves') && wave !== undefined && /^\d+$/.test(wave) ? texts.ofWave(name, Number(wave) + 1) : name;
}
