import { useState } from 'react';
import { FieldError, FieldLabel, Input } from '../../ui/input';
import { usePublicTexts } from '../../ui/public-texts';
import styles from './sign-in.module.css';

interface SignInProps {
  /** The last token was refused. */
  readonly isWrong: boolean;
  readonly onToken: (token: string) => void;
}

/** Asks for the operator token, on a device that does not have it. */
export function SignIn({ isWrong, onToken }: SignInProps) {
  const texts = usePublicTexts().entry.signIn;
  const [token, setToken] = useState('');
  return (
    <main className={styles['page']}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (token.trim() !== '') onToken(token.trim());
        }}
      >
        <h1>{texts.title}</h1>
        <p>{texts.explanation}</p>
        <FieldLabel htmlFor="token">{texts.token}</FieldLabel>
        <Input
          id="token"
          type="password"
          value={token}
          aria-invalid={isWrong}
          onChange={({ currentTarget: { value } }) => setToken(value)}
        />
        {isWrong && <FieldError>{texts.wrong}</FieldError>}
        <button type="submit" className={styles['submit']} disabled={token.trim() === ''}>
          {texts.submit}
        </button>
      </form>
    </main>
  );
}
