import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { projectFolder } from '../places.ts';

// Run as source, so that a command needs no build; what Node made of it is kept, which halves a start.
enableCompileCache(join(projectFolder(), 'node_modules', '.cache', 'titian'));
const { runTitian } = await import('./run-titian.ts');

process.exitCode = await runTitian(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
});
