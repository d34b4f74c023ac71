import { assemble } from '../assemble.ts';
import { leaveNoCoreDump } from '../no-core-dump.ts';
import { screensFolder } from '../places.ts';
import { runLoopbackHost } from './loopback-host.ts';

/** What may be asked of `titian serve`; `data` is the vault's folder. */
type ServeOptions = {
  data?: string;
  port?: number;
  opensWindow: boolean;
  say(line: string): void;
};

/**
 * Serves the vault of a folder to a browser window until that window closes or the process is asked to end.
 */
export async function serve({ data, ...options }: ServeOptions): Promise<void> {
  leaveNoCoreDump();
  await runLoopbackHost({ ...options, ...assemble(data), staticFolder: screensFolder() });
}
