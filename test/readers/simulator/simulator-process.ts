import { runReaderSimulator } from '../../../src/readers/simulator/command';
import { terminalWorld } from '../../../src/readers/simulator/terminal-world';

// Simulates the reader that its arguments name until it is killed.
void runReaderSimulator(
  process.argv.slice(2),
  terminalWorld(({ code }) => code),
).then((code) => {
  process.exitCode = code;
});
