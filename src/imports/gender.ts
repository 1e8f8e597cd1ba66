import { headingKey } from './headings';

export type Gender = 'f' | 'm' | 'x';

const WORDS: Readonly<Record<Gender, string>> = {
  f: `f w fem female woman women girl girls lady ladies weiblich weibl frau frauen dame damen madchen maedchen feminin feminine feminino
    femenino femenina femeni femme femmes fille filles mujer mujeres mulher mulheres donna donne femminile femmina vrouw vrouwen
    vrouwelijk v dames kobieta kobiety k zena zeny z dona dones wmn`,
  m: `m male man men boy boys mannlich maennlich mannl mann manner maenner herr herren knabe knaben junge jungen masculin masculino
    masculi homme hommes garcon garcons hombre hombres homem homens uomo uomini u maschile maschio mannen mannelijk heren mezczyzna
    mezczyzni muz muzi home homes h`,
  x: 'x nb nonbinary nonbinaer nonbinar nichtbinar diverse divers diversen other otro otra altro autre anders inny jiny enby nobinario naobinario',
};

const GENDERS: ReadonlyMap<string, Gender> = new Map(
  (['f', 'm', 'x'] as const).flatMap((gender) => WORDS[gender].split(/\s+/).map((word) => [word, gender] as const)),
);

/** Reads the genders of a column; null for a text that is none. What a letter means may depend on the others of the column. */
export function genderReader(texts: readonly string[]): (text: string) => Gender | null {
  const letters = new Set(texts.map(headingKey).filter((key) => key.length === 1));
  const hasWoman = ['f', 'w', 'v', 'd'].some((letter) => letters.has(letter));
  // Spanish lists have H and M: hombre and mujer.
  const isSpanish = letters.has('h') && letters.has('m') && !hasWoman;
  // Damen beside Herren, and otherwise divers.
  const d = letters.has('h') || letters.has('u') ? 'f' : letters.has('w') || letters.has('f') ? 'x' : null;
  return (text) => {
    const key = headingKey(text);
    if (key === 'd') return d;
    return isSpanish && key === 'm' ? 'f' : (GENDERS.get(key) ?? null);
  };
}
