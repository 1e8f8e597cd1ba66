import { timeText } from './entries';
import type { FederationForm } from './federation-form';

/**
 * The results of RunSignup: riders who finished, known by their bib. Each line is a finish time and a place; nothing says how far a pulled rider came,
 * whose time would look like that of a winner. Names are the fields of its public interface for results (`bib`, `place`,
 * `clock_time`, `chip_time` as `h:mm:ss.mmm` in github.com/RunSignUp-Team/OpenSource, `resultsApiTest1.php`) and of its participants; its upload lets
 * people match columns by hand. The clock time is from the gun or the wave. It was tried with no account.
 */
export const runsignup: FederationForm = {
  ranking: 'race',
  needs: ['name'],
  wants: ['gender', 'born'],
  fillIn: [],
  isLeftOut: ({ outcome }) => outcome !== 'placed',
  worksheet: 'Results',
  columns: () => [
    { heading: 'place', value: ({ row }) => row.place ?? '' },
    { heading: 'bib', value: ({ row }) => row.bib },
    { heading: 'first_name', value: ({ first }) => first },
    { heading: 'last_name', value: ({ last }) => last },
    { heading: 'gender', value: ({ gender }) => gender.toUpperCase() },
    { heading: 'age', value: ({ age }) => age },
    { heading: 'clock_time', value: ({ row }) => timeText(row.gunTime, 3) },
    { heading: 'chip_time', value: ({ row }) => timeText(row.chipTime ?? row.elapsed, 3) },
  ],
};
