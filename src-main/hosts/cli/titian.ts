import { runTitian } from './run-titian.ts';

process.exitCode = await runTitian(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
});
