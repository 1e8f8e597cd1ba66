import { useState } from 'react';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { PanelForm } from '../ui/panel';
import { useScreenTexts } from '../ui/texts';
import styles from './sign-in.module.css';

interface SignInProps {
  /** Why the last token was refused; empty for none. */
  readonly reason: string;
  readonly onToken: (token: string) => void;
}

/** Asks for the operator token, in a browser that does not have it. */
export function SignIn({ reason, onToken }: SignInProps) {
  const [token, setToken] = useState('');
  const texts = useScreenTexts().app.signIn;
  return (
    <main className={styles['page']}>
      <PanelForm
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (token.trim() !== '') onToken(token.trim());
        }}
      >
        <h1>{texts.title}</h1>
        <p>{texts.explanation}</p>
        <TextField label={texts.token} type="password" value={token} onText={setToken} error={reason} />
        <Button changes={null} submits variant="primary" size="large" disabled={token.trim() === ''}>
          {texts.submit}
        </Button>
        <p>
          {texts.watch} <a href="/board">{texts.board}</a> · <a href="/live">{texts.phone}</a>
        </p>
      </PanelForm>
    </main>
  );
}
