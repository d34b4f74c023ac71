import { defined } from '#domain/defined';
import type { Given, Terminal } from './command.ts';
import { numberOf, textOf } from './read-arguments.ts';

/** `titian serve`: builds the screens when that is needed, then serves the vault of a folder. */
export async function serve(given: Given, terminal: Terminal): Promise<void> {
  const port = numberOf(given, 'port', 1, 65_535);
  const data = textOf(given, 'data');
  const { loadServe } = await import('../build.ts');
  const serveVault = await loadServe(terminal.say);
  await serveVault({
    ...defined({ data, port }),
    opensWindow: given['no-open'] !== true,
    say: terminal.out,
  });
}
