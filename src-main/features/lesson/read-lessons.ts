import type { Lesson } from '#contract/lesson';
import type { Trx } from '#database/connect';
import { asText, type Draft } from '#domain/fields/field';
import { nameHider } from '#domain/people/hide-names';
import { mixOf, type TechniqueMix } from '#domain/results/technique-mix';
import type { Actor } from '#domain/roles';
import { askedWords, saysAll } from '#domain/words/asked-words';
import { getLexicon } from '#records/names/lexicon';
import { listNamesOnFile } from '#records/names/names-on-file';
import { listTechniqueUses } from '#records/technique-mix.queries';
import { listTaught, mapUnmetProgrammes } from './lesson.queries.ts';

/** So many lessons are told at once; the counts are of all that were found. */
const mostTold = 100;

type Taught = Awaited<ReturnType<typeof listTaught>>[number] & { programmes: string[] };

/** What stood in the way of each target. */
const obstaclesOf = ({ achievements }: Draft): string[] =>
  (Array.isArray(achievements) ? (achievements as Draft[]) : []).map(({ obstacle }) =>
    asText(obstacle).trim(),
  );

/** What somebody may read of a round: all that it says, or its one line. */
function saidIn({ answers, isRead }: Pick<Taught, 'answers' | 'isRead'>) {
  const own = (field: string) => (isRead ? asText(answers[field]).trim() : '');
  return {
    lesson: asText(answers.lesson).trim(),
    failures: own('failures'),
    obstacles: [own('obstacles'), ...(isRead ? obstaclesOf(answers) : [])].filter(Boolean).join('\n'),
    lessons: own('lessons'),
  };
}

/** Who asks, by what a thread of its own can be told. */
type By = { actor: Pick<Actor, 'id' | 'role'> };
type Asked = { words: string; category?: string | undefined; programme?: string | undefined };

/** The lessons of all evaluations that answer, counted, and the newest of them. */
export async function readLessons(trx: Trx, { asked, actor }: By & { asked: Asked }) {
  const { words, category, programme } = asked;
  const unmet = await mapUnmetProgrammes(trx);
  const wanted = askedWords(words);
  const matched = (await listTaught(trx, actor, category))
    .map((one) => ({ ...one, programmes: unmet.get(one.id) ?? [] }))
    .filter(({ programmes }) => programme === undefined || programmes.includes(programme))
    .filter((one) => {
      const said = Object.values(saidIn(one)).join('\n');
      return said.trim() !== '' && saysAll(said, wanted);
    });
  // Of what is told without names, a name finds nothing either: not even by how much was found.
  const found: Taught[] = [];
  for (const one of matched)
    if (wanted.length === 0 || one.isRead || saysAll(await namelessOf(trx, one), wanted)) found.push(one);
  const lessons: Lesson[] = [];
  for (const one of found.slice(0, mostTold)) lessons.push(await tell(trx, one));
  return {
    total: found.length,
    byCategory: count(found.map((one) => one.category)),
    byProgramme: count(found.flatMap(({ programmes }) => programmes)),
    lessons,
  };
}

/** The lesson as it is told: of a case that is not somebody's, its one line with initials for every name on its file. */
async function tell(trx: Trx, one: Taught): Promise<Lesson> {
  const { id, caseId, fullName, isRead, category, programmes, happenedOn } = one;
  const said = saidIn(one);
  const about = { evaluatedOn: happenedOn ?? '', category, programmes };
  if (isRead) return { recordId: id, caseId, name: fullName, ...about, ...said };
  return { recordId: null, caseId: null, name: null, ...about, ...said, lesson: await namelessOf(trx, one) };
}

async function namelessOf(trx: Trx, one: Taught): Promise<string> {
  const known = { names: [one.fullName, ...(await listNamesOnFile(trx, one.clientId))], colleagues: [] };
  const { hide } = nameHider(known, await getLexicon(), { shown: [], hidden: [] });
  return hide(saidIn(one).lesson);
}

function count(codes: readonly string[]) {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, times]) => ({ code, count: times })).sort((a, b) => b.count - a.count);
}

/** Which techniques were used for what on these days, over the cases that somebody may read. */
export async function readTechniques(
  trx: Trx,
  { asked, actor }: By & { asked: { from: string; until: string } },
): Promise<TechniqueMix> {
  return mixOf(await listTechniqueUses(trx, actor, asked));
}
