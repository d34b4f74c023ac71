import type { Lesson } from '#contract/lesson';
import type { Trx } from '#database/connect';
import { nameHider } from '#domain/people/hide-names';
import { mixOf, type TechniqueMix } from '#domain/results/technique-mix';
import type { Actor } from '#domain/roles';
import { askedWords } from '#domain/words/asked-words';
import { saidIn, toldOf } from '#records/lessons/said-in';
import { getLexicon } from '#records/names/lexicon';
import { listNamesOnFile } from '#records/names/names-on-file';
import { listTechniqueUses } from '#records/technique-mix.queries';
import { countLessons, listLessons } from './lesson.queries.ts';

/** So many lessons are told at once; the counts are of all that were found. */
const mostTold = 100;

/** Who asks, by what a thread of its own can be told. */
type By = { actor: Pick<Actor, 'id' | 'role'> };
type Asked = { words: string; category?: string | undefined; programme?: string | undefined };

/** The lessons of all evaluations that answer, counted, and the newest of them. */
export async function readLessons(trx: Trx, { asked, actor }: By & { asked: Asked }) {
  const wanted = { ...asked, words: askedWords(asked.words) };
  const counted = await countLessons(trx, actor, wanted);
  const lessons: Lesson[] = [];
  for (const one of await listLessons(trx, actor, wanted, mostTold)) lessons.push(await tell(trx, one));
  return {
    total: counted.reduce((sum, { count }) => sum + count, 0),
    byCategory: sumBy(counted.map(({ category, count }) => ({ code: category, count }))),
    byProgramme: sumBy(
      counted.flatMap(({ programmes, count }) => programmes.map((code) => ({ code, count }))),
    ),
    lessons,
  };
}

type Found = Awaited<ReturnType<typeof listLessons>>[number];

/** The lesson as it is told: of a case that is not somebody's, its one line with initials for every name on its file. */
async function tell(trx: Trx, one: Found): Promise<Lesson> {
  const { recordId, caseId, fullName, isRead, category, programmes, evaluatedOn, answers } = one;
  const said = saidIn(answers);
  const about = { evaluatedOn, category, programmes };
  if (isRead) return { recordId, caseId, name: fullName, ...about, ...said };
  const told = toldOf(said);
  return {
    recordId: null,
    caseId: null,
    name: null,
    ...about,
    ...told,
    lesson: await hide(trx, one, told.lesson),
  };
}

async function hide(trx: Trx, { fullName, clientId }: Found, line: string): Promise<string> {
  const known = { names: [fullName, ...(await listNamesOnFile(trx, clientId))], colleagues: [] };
  return nameHider(known, await getLexicon(), { shown: [], hidden: [] }).hide(line);
}

function sumBy(counted: readonly { code: string; count: number }[]) {
  const counts = new Map<string, number>();
  for (const { code, count } of counted) counts.set(code, (counts.get(code) ?? 0) + count);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** Which techniques were used for what on these days, over the cases that somebody may read. */
export async function readTechniques(
  trx: Trx,
  { asked, actor }: By & { asked: { from: string; until: string } },
): Promise<TechniqueMix> {
  return mixOf(await listTechniqueUses(trx, actor, asked));
}
