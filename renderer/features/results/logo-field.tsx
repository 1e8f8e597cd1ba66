import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { FieldError, FieldLabel } from '../../ui/input';
import { Inline } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './results-page.module.css';

const PICTURES = ['image/png', 'image/jpeg'];
const MAX_PICTURE_BYTES = 149_000;

interface LogoProps {
  /** A data address; empty: none. */
  readonly logo: string;
  readonly onLogo: (logo: string) => void;
}

/** Takes a picture from a file as a data address. The button of a browser for files speaks its own language, so it is not shown. */
export function LogoField({ logo, onLogo }: LogoProps) {
  const texts = useScreenTexts().results.sheets.editor;
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [isBad, setBad] = useState(false);
  const id = useId();
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    const fits = PICTURES.includes(file.type) && file.size <= MAX_PICTURE_BYTES;
    setBad(!fits);
    if (!fits) return;
    const reader = new FileReader();
    reader.onload = () => {
      setName(file.name);
      onLogo(String(reader.result));
    };
    reader.onerror = () => setBad(true);
    reader.readAsDataURL(file);
  };
  return (
    <div>
      <FieldLabel htmlFor={id}>{texts.logo}</FieldLabel>
      <input
        ref={input}
        id={id}
        className={text['spoken']}
        type="file"
        tabIndex={-1}
        accept={PICTURES.join()}
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          // The same file can be chosen again after it was changed or removed.
          currentTarget.value = '';
        }}
      />
      <Inline>
        <Button aria-describedby={logo === '' ? undefined : `${id}-name`} onClick={() => input.current?.click()}>
          <FileUp aria-hidden size={18} /> {texts.chooseLogo}
        </Button>
        {logo !== '' && <img className={styles['logo']} src={logo} alt="" />}
        {logo !== '' && (
          <span id={`${id}-name`} className={text['cut']} title={name}>
            {name}
          </span>
        )}
        {logo !== '' && (
          <Button size="small" onClick={() => onLogo('')}>
            {texts.removeLogo}
          </Button>
        )}
      </Inline>
      {isBad && <FieldError>{texts.badLogo}</FieldError>}
    </div>
  );
}
