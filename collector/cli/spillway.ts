// The command line: finds the command, checks its words and flags, runs it, and turns the outcome into an exit code.
// What a command does is in a file of its own, loaded when it is asked for.
import { type Command, commands, usage } from './commands.ts';
import { readWords } from './words.ts';

async function main(argv: readonly string[]): Promise<number> {
  const asked = argv.includes('--help') || argv.length === 0 || argv[0] === 'help';
  const command = find(argv);
  if (asked && (command || argv.length < 2 || argv[0] === '--help')) return help(command);
  if (!command) return wrong(`There is no command "${name(argv)}".`);
  const words = readWords(command, argv.slice(command.name.split(' ').length));
  if (!words.ok) return wrong(words.message);
  const run = await command.load();
  return run(words);
}

function find(argv: readonly string[]): Command | undefined {
  const words = argv[0] === 'help' ? argv.slice(1) : argv;
  return commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
}

/** At most two short words of what was typed: the rest may be anything. */
const name = (argv: readonly string[]): string =>
  argv
    .slice(0, 2)
    .filter((word) => !word.startsWith('-'))
    .map((word) => word.slice(0, 40))
    .join(' ');

function help(command: Command | undefined): number {
  process.stdout.write(usage(command));
  return 0;
}

function wrong(sentence: string): number {
  process.stderr.write(`${sentence} Try: npm run --silent spillway -- help\n`);
  return 2;
}

/** A reader that has seen enough (`| head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await main(process.argv.slice(2));
