import { keepCompiledCode } from '../compile-cache.ts';

// Run as source, so that a command needs no build.
keepCompiledCode();
const { runTitian } = await import('./run-titian.ts');

process.exitCode = await runTitian(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
});
