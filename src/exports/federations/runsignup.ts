import { timeText } from './entries';
import type { FederationForm } from './federation-form';

/**
 * The results of RunSignup: riders with a place, known by their bib. Names are the fields of its public interface for results (`bib`, `place`,
 * `clock_time`, `chip_time` as `h:mm:ss.mmm` in github.com/RunSignUp-Team/OpenSource, `resultsApiTest1.php`) and of its participants; its upload lets
 * people match columns by hand. The clock time is from the gun or the wave. It was tried with no account.
 */
export const runsignup: FederationForm = {
  ranking: 'race',
  needs: ['name'],
  wants: ['gender', 'born'],
  fillIn: [],
  isLeftOut: ({ row, outcome }) => row.place === null || (outcome !== 'placed' && outcome !== 'pulled'),
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
