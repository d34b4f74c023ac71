import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { backUp, makePeopledCentre, nthPerson, sourceOf } from '../../backup/support.ts';
import { register } from '../../support/cases.ts';
import type { Fault } from '../support/fault.ts';
import { hashFiles } from '../support/hash-vault.ts';
import { mutations } from './mutations.ts';

/** What a person may be told of a backup that is not used. */
const told =
  /bukan cadangan Titian|^Berkas cadangan .+ rusak|versi Titian yang lebih baru|milik brankas lain|tidak membuka cadangan ini/;
const passphrase = 'kerikil jambu dermaga lesung';

/** A restore is tried, with the right recovery key, from backups spoilt in every way. */
export const damagedBackups: Fault = {
  name: 'damaged-backups',
  goal: 'B3',
  promise: 'a spoilt backup is refused in a sentence, and the vault it would replace is untouched',
  trials: { short: 66, long: 1_000 },
  async run(trials) {
    const centre = await makePeopledCentre(2);
    const other = await makePeopledCentre(3);
    const userId = (await sourceOf(centre)).custodian.id;
    const earlier = readFileSync((await backUp(centre)).file);
    await register(centre.client, nthPerson(5));
    const { file: wholeFile } = await backUp(centre, { number: 2 });
    const whole = readFileSync(wholeFile);
    const foreign = readFileSync((await backUp(other)).file);
    await other.close();
    await centre.app.lock({ hasty: true });

    const place = mkdtempSync(join(tmpdir(), 'titian-damaged-'));
    const file = join(place, 'cadangan.titian');
    const restore = () =>
      centre.client.recovery.restore({ file, recoveryKey: centre.recoveryKey, userId, passphrase });
    const before = hashFiles(centre.folder);
    const found = { mutated: 0, untouched: 0 };
    const [accepted, otherWords]: [string[], string[]] = [[], []];
    const kinds = Object.entries(mutations);
    for (let trial = 0; found.mutated < trials; trial++) {
      const [name = '', mutate] = kinds[trial % kinds.length] ?? [];
      const spoilt = mutate?.({ whole, earlier, foreign }) ?? whole;
      if (spoilt.equals(whole)) continue;
      found.mutated++;
      writeFileSync(file, spoilt);
      await restore().then(
        () => accepted.push(name),
        (error: Error) => told.test(error.message) || otherWords.push(`${name}: ${error.message}`),
      );
      if (isDeepStrictEqual(hashFiles(centre.folder), before)) found.untouched++;
    }
    writeFileSync(file, whole);
    const isWholeTaken = await restore().then(
      () => true,
      () => false,
    );
    rmSync(place, { recursive: true, force: true });
    await centre.close();
    return [
      { what: `spoilt backups accepted (${[...new Set(accepted)]})`, count: accepted.length, wanted: 0 },
      { what: `vaults untouched, of ${trials}`, count: found.untouched, wanted: trials },
      { what: `refusals in other words (${otherWords[0] ?? ''})`, count: otherWords.length, wanted: 0 },
      { what: 'whole backups refused', count: isWholeTaken ? 0 : 1, wanted: 0 },
    ];
  },
};
