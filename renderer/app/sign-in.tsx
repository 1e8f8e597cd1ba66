import { useState } from 'react';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';

interface SignInProps {
  /** Why the last token was not taken; empty for none. */
  readonly sentence: string;
  readonly onToken: (token: string) => void;
}

/** For a browser without the timekeeper's token. */
export function SignIn({ sentence, onToken }: SignInProps) {
  const [token, setToken] = useState('');
  return (
    <main className="sign-in">
      <form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault();
          if (token.trim() !== '') onToken(token.trim());
        }}
      >
        <h1>Timekeeper’s desk</h1>
        <p>
          This desk can change the race, so it wants the operator token. The station prints a link with it when it starts; open that link,
          or paste the token here.
        </p>
        <TextField label="Operator token" type="password" value={token} onText={setToken} error={sentence} />
        <Button submits look={['primary', 'large']} disabled={token.trim() === ''}>
          Open the desk
        </Button>
        <p>
          To watch only, open <a href="/board">the board</a> or <a href="/live">the page for phones</a>.
        </p>
      </form>
    </main>
  );
}
