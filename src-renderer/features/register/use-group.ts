import { useState } from 'react';
import { saysToday } from '#domain/fields/assumed';
import type { Draft } from '#domain/fields/field';
import { troublesOf } from '#domain/form';
import { emptyRow, type GroupRow, isNobody, personOfRow } from '#domain/people/group-row';
import { asJson } from '../../core/as-json.ts';
import { client } from '../../core/client.ts';
import { useForm } from '../../core/form.ts';
import { queryClient } from '../../core/query-client.ts';
import { useSession } from '../../core/session.ts';
import { troublesIn } from '../../parts/record/troubles-in.ts';
import { describeError } from '../../ui/describe-error.ts';
import { type Assumed, saysOf } from '../../ui/fields/assumed.ts';
import { keptMarks, type Registration, useRegistrationDraft } from './use-registration-draft.ts';

/** A row of the group: what was typed, who of those alike is somebody else, and what became of it. */
export type Line = GroupRow & {
  id: string;
  others: string[];
  /** Asked by the core before it saves, and answered with a tick. */
  questions: string[];
  trouble: string;
  done?: { caseId: string; registerNumber: string };
};

const lineOf = (row: GroupRow): Line => ({
  ...row,
  id: crypto.randomUUID(),
  others: [],
  questions: [],
  trouble: '',
});
const typedIn = ({ name, nik, sex, born }: Line): GroupRow => ({ name, nik, sex, born });

/** There is always a row to write the next person in. */
const withNext = (lines: Line[]) =>
  lines.every((line) => !isNobody(typedIn(line))) ? [...lines, lineOf(emptyRow)] : lines;

/** People who come together: what they share, each as a row, and how they are registered one after another. */
export function useGroup(subject: string, draft: Registration | undefined, common: Draft) {
  const { today } = useSession();
  const clientForm = useForm('client');
  const [shared, setShared] = useState<Draft>(() => draft?.caseFile ?? common);
  const [lines, setLines] = useState<Line[]>(() => {
    const rows = Array.isArray(draft?.client.rows) ? (draft.client.rows as GroupRow[]) : [];
    return withNext(rows.map((row) => lineOf({ ...emptyRow, ...row })));
  });
  const [isBusy, setIsBusy] = useState(false);
  const { autosave, state } = useRegistrationDraft(subject, { isGroup: true });

  const [assumed, setAssumed] = useState(draft?.assumed ?? keptMarks('caseFile', saysOf(common, saysToday)));

  const keep = (next: Line[], caseFile: Draft, stillAssumed = assumed) => {
    const rows = next.filter((line) => line.done === undefined && !isNobody(typedIn(line))).map(typedIn);
    autosave.change(
      rows.length === 0 && next.some(({ done }) => done)
        ? { client: {}, caseFile: {} }
        : { client: { rows }, caseFile, assumed: stillAssumed },
    );
  };
  const put = (next: Line[]) => {
    const whole = withNext(next);
    setLines(whole);
    keep(whole, shared);
  };
  const change = (id: string, part: Partial<Line>) =>
    put(lines.map((line) => (line.id === id ? { ...line, trouble: '', ...part } : line)));
  const share = (next: Draft, marks: Assumed) => {
    const stillAssumed = keptMarks('caseFile', marks);
    setShared(next);
    setAssumed(stillAssumed);
    keep(lines, next, stillAssumed);
  };

  async function registerOne(line: Line, workerId: string | null): Promise<Line> {
    const person = personOfRow(line, today);
    const [trouble] = troublesOf(clientForm, person, { today });
    if (trouble !== undefined) return { ...line, trouble: trouble.sentence };
    try {
      const { caseId, registerNumber } = await client.client.register({
        requestId: line.id,
        client: asJson(person),
        caseFile: asJson(shared),
        notTheSameAs: line.others,
        confirmed: line.questions,
        ...(workerId === null ? {} : { workerId }),
      });
      return { ...line, trouble: '', done: { caseId, registerNumber } };
    } catch (error) {
      const questions = troublesIn(error, 'ASKS').map(({ sentence }) => sentence);
      if (questions.length > 0)
        return { ...line, questions, trouble: `${questions.join(' ')} Simpan lagi bila memang demikian.` };
      return { ...line, trouble: describeError(error) };
    }
  }

  /** One after another: each gets the next number, and is compared with those before. */
  async function save(workerId: string | null): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    await autosave.flush();
    let next = lines;
    for (const line of lines) {
      if (line.done !== undefined || isNobody(typedIn(line))) continue;
      const after = await registerOne(line, workerId);
      next = next.map((one) => (one.id === line.id ? after : one));
      setLines(next);
    }
    keep(next, shared);
    setIsBusy(false);
    void queryClient.invalidateQueries();
  }

  return { shared, share, lines, change, put, save, isBusy, autosave, state };
}
