import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** How many hidden folders killed processes left beside a vault, before and after some work there an hour later. */
export async function leftAnHourLater(home: string, work: () => Promise<unknown>) {
  const list = () => readdirSync(home).filter((name) => name.startsWith('.'));
  const longAgo = new Date(Date.now() - 2 * 3_600_000);
  const before = list();
  for (const name of before) utimesSync(join(home, name), longAgo, longAgo);
  await work();
  return { before: before.length, after: list().length };
}
