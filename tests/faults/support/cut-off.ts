import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Figure } from './fault.ts';
import type { Ended } from './kill-child.ts';
import { planKills, type Work } from './plan-kills.ts';

/**
 * Lets a script begin its work and kills it, until it was really cut off so many times; `look` sees what each run
 * left, also of the few that came to their end. Gives how many were cut off.
 */
export async function cutOff(
  work: Work,
  trials: number,
  look: (ended: Ended) => Promise<void>,
): Promise<Figure> {
  const { steps, kill } = await planKills(work);
  let killed = 0;
  for (let run = 0; killed < trials && run < 2 * trials; run++) {
    work.reset();
    const ended = await kill(run);
    if (ended.wasKilled) killed++;
    await look(ended);
  }
  return { what: `runs really cut off, after one of ${steps} steps`, count: killed, wanted: trials };
}

/**
 * Keeps a copy of all that is in the folder around a vault, and puts it back when asked. Names that begin with a dot,
 * what a killed process was making, stay when `keepHidden` is set.
 */
export function keepCopy(vaultFolder: string, { keepHidden = false } = {}) {
  const home = dirname(vaultFolder);
  const kept = `${home}-asli`;
  cpSync(home, kept, { recursive: true });
  return {
    home,
    reset(): void {
      mkdirSync(home, { recursive: true });
      for (const name of readdirSync(home)) {
        if (!keepHidden || !name.startsWith('.')) rmSync(join(home, name), { recursive: true });
      }
      cpSync(kept, home, { recursive: true });
    },
    remove: (): void => rmSync(kept, { recursive: true, force: true }),
  };
}
