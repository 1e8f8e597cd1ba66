import { runReaderSimulator } from '../../../src/readers/simulator/command';

// Plays the reader that its arguments name until it is killed.
void runReaderSimulator(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
