import { complete, register, someone } from '../support/cases.ts';
import { holdMany } from '../support/many-cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { median, report } from './measure.ts';

const notes = 300;
const rounds = 400;
/** A word that stands in the notes kept for one worker alone, and one of as many letters that nobody wrote. */
const words = { kept: 'rahasia', none: 'zirkoni' };

/** More cases than a search asks for one by one. */
const many = 301;

/**
 * Whether the time of a search tells that a colleague keeps notes in which the words stand: searched in turn with words
 * that stand nowhere, by processor time. Beyond 3.3 the two are told apart (one in a thousand by chance); their writer, who
 * finds them, shows that the measure would see it. A Kepala searches, and a colleague who holds hundreds of cases.
 */
export async function benchKept(): Promise<void> {
  const centre = await makeTestCentre();
  try {
    const sri = await centre.addUser('sri', 'socialWorker');
    const { caseId } = await register(centre.client, someone('Slamet Riyadi'), undefined, sri);
    await centre.as('sri');
    for (let note = 0; note < notes; note++)
      await complete(centre.client, caseId, 'note', {
        ...{ happenedOn: '2026-11-20', contactKind: 'client', confidentiality: 'workerOnly' },
        summary: `Ini ${words.kept} besar, catatan ${note}.`,
      });
    const writer = await compare(centre);
    await centre.as('kepala');
    const head = await compare(centre);
    const budi = await centre.addUser('budi', 'socialWorker');
    const own = await register(centre.client, someone('Anisa Utami'), undefined, budi);
    const vault = await centre.app.context.keeper.current();
    if (vault === undefined) throw new Error('the vault is not open');
    holdMany(vault.sqlite, own.caseId, many);
    await centre.as('budi');
    const colleague = await compare(centre);
    tell(`search of ${notes} notes kept from a Kepala, CPU`, head);
    tell(`the same by who holds ${many} cases, CPU`, colleague);
    tell('the same by their writer, CPU', writer);
  } finally {
    await centre.close();
  }
}

function tell(name: string, { kept, none, z }: Awaited<ReturnType<typeof compare>>): void {
  report(name, kept, 'ms', `${none.toFixed(3)} of none, z ${z.toFixed(1)}`);
}

/** Medians of both in ms, and by how many standard errors their ranks differ (Mann and Whitney). */
async function compare({ client }: TestCentre) {
  const times: Record<keyof typeof words, number[]> = { kept: [], none: [] };
  for (let round = -20; round < rounds; round++) {
    const order = round % 2 === 0 ? (['kept', 'none'] as const) : (['none', 'kept'] as const);
    for (const which of order) {
      const before = process.cpuUsage();
      await client.writing.find({ words: words[which] });
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) times[which].push((user + system) / 1_000);
    }
  }
  const ranked = [
    ...times.kept.map((ms) => ({ ms, isKept: true })),
    ...times.none.map((ms) => ({ ms, isKept: false })),
  ].sort((a, b) => a.ms - b.ms);
  const sum = ranked.reduce((total, { isKept }, at) => (isKept ? total + at + 1 : total), 0);
  const expected = (rounds * (2 * rounds + 1)) / 2;
  const error = Math.sqrt((rounds * rounds * (2 * rounds + 1)) / 12);
  const sorted = (list: number[]) => list.sort((a, b) => a - b);
  return { kept: median(sorted(times.kept)), none: median(sorted(times.none)), z: (sum - expected) / error };
}
