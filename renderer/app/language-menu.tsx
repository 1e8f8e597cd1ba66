import { Check, Languages } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../src/texts/languages';
import { Button } from '../ui/button';
import { useScreenTexts } from '../ui/texts';
import { chooseLanguage, chosenLanguage } from './desk-language';
import menu from './export-menu.module.css';

/** No language can be called like this. */
const SYSTEM = 'system';

/** The language of this device. Each names itself, so that people find theirs in a page that they cannot read. */
export function LanguageMenu() {
  const { title, system } = useScreenTexts().app.language;
  const choose = (value: string): void => void chooseLanguage(LANGUAGE_NAMES.find((language) => language === value) ?? null);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button icon variant="quiet" aria-label={title} title={title}>
          <Languages aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className={menu['menu']} align="end" sideOffset={6}>
        <DropdownMenu.RadioGroup value={chosenLanguage() ?? SYSTEM} onValueChange={choose}>
          <Choice value={SYSTEM} name={system} />
          {LANGUAGE_NAMES.map((language) => (
            <Choice key={language} value={language} name={LANGUAGES[language].name} lang={language} />
          ))}
        </DropdownMenu.RadioGroup>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

function Choice({ value, name, lang }: { readonly value: string; readonly name: string; readonly lang?: Language }) {
  return (
    <DropdownMenu.RadioItem className={menu['item']} value={value} lang={lang}>
      {name}
      <DropdownMenu.ItemIndicator className={menu['chosen']}>
        <Check aria-hidden size={18} />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.RadioItem>
  );
}
