// Only what biome cannot see: rules that need types, and the limits on size.
import tseslint from 'typescript-eslint';

const counted = { skipBlankLines: true, skipComments: true };
const product = ['src/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'];

// Without a language these order by that of the computer, so that two screens, or a screen and a file, would differ.
const orders = [
  "NewExpression[callee.property.name='Collator'][arguments.0.type!='Literal']",
  "CallExpression[callee.property.name='localeCompare'][arguments.1.type!='Literal']",
].map((selector) => ({ selector, message: 'Use compareNames or compareBibs of the domain: they order the same on every computer.' }));

export default tseslint.config(
  { ignores: ['out/', 'release/', 'coverage/', 'src/http/generated/', '**/*.mjs', '**/*.cjs', '**/*.mts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // React calls event handlers and ignores what they return: a rejected one is caught by the handler itself.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: product,
    rules: {
      'max-lines': ['error', { max: 250, ...counted }],
      'max-lines-per-function': ['error', { max: 40, ...counted, IIFEs: true }],
      'max-params': ['error', 4],
      'no-restricted-syntax': ['error', ...orders],
    },
  },
  {
    // A component's markup is a declaration: cut at 40 lines, one screen falls into pieces that only it uses.
    files: ['renderer/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, ...counted }] },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'The domain has no clock: take the instant as an argument (EpochMs).' },
        { name: 'Intl', message: 'The domain has no locale: format in the screens.' },
        { name: 'globalThis', message: 'The domain knows nothing but its arguments.' },
        { name: 'console', message: 'The domain says things by returning them.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The same entries give the same race: take ids as arguments.' },
      ],
      'no-restricted-syntax': ['error', { selector: 'ImportExpression', message: 'The domain imports nothing at run time.' }],
    },
  },
);
