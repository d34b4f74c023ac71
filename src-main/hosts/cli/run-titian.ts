import { isRefusal } from '../refusal.ts';
import type { Command, Terminal } from './command.ts';
import { commands } from './commands.ts';
import { describeCommand, describeCommands } from './help.ts';
import { readArguments } from './read-arguments.ts';

/** Runs one command line and gives its exit code: 0 done, 1 refused, 2 not understood. */
export async function runTitian(typed: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const [name, ...rest] = typed;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(describeCommands(commands));
    return 0;
  }
  if (name === undefined) {
    terminal.say(describeCommands(commands));
    return 2;
  }
  const command = findCommand(name);
  if (!command) {
    terminal.say(`Perintah "${name}" tidak dikenal. Lihat: npm run titian -- help`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(describeCommand(name, command));
    return 0;
  }
  try {
    await command.run(readArguments(name, command, rest), terminal);
    return 0;
  } catch (error) {
    const { sentenceOf } = await import('./sentence-of.ts');
    terminal.say(sentenceOf(error));
    return isRefusal(error) ? error.exitCode : 1;
  }
}

function findCommand(name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}
