import { expect, test } from 'vitest';
import { launchSettings } from '../../electron/launch-settings';

test.each([
  { args: ['.', '--port', '9000', '--data=/races'], settings: { PORT: '9000', RACETAG_DATA_DIR: '/races' }, why: 'both ways of writing' },
  {
    args: ['--no-sandbox', '--user-data-dir=/x', '--host', '127.0.0.1', 'cup.racetag'],
    settings: { HOST: '127.0.0.1' },
    why: 'among switches and files',
  },
  { args: ['--readers', 'yr9700+serial:COM4'], settings: { RACETAG_READERS: 'yr9700+serial:COM4' }, why: 'readers' },
  { args: ['--port'], settings: {}, why: 'an option without its value' },
  { args: ['--', '--port', '9000'], settings: {}, why: 'behind the end of the options' },
  { args: [], settings: {}, why: 'nothing' },
])('settings of a command line: $settings ($why)', ({ args, settings }) => {
  expect(launchSettings(args)).toEqual(settings);
});
