import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { TakenAway } from '#domain/own/own-rules';

/** Whether any version or draft answers a field, or with an entry. */
export async function isAnswered(trx: Trx, { forms, name, code }: TakenAway): Promise<boolean> {
  const within = sql.join(forms);
  // A code stands among the answers in quotation marks, and a field is a name of theirs.
  const said = JSON.stringify(code ?? name);
  // What lies outside every file is kept as text within text.
  const kept = JSON.stringify(said).slice(1, -1);
  const { found } = await sql<{ found: number }>`
    select exists (
      select 1 from form_version join form_record on form_record.id = form_version.record_id
      where form_record.form in (${within}) and instr(form_version.answers, ${said}) > 0
    ) or exists (
      select 1 from draft where form in (${within}) and instr(answers, ${said}) > 0
    ) or exists (
      select 1 from repair where form in (${within}) and instr(coalesce(kept, ''), ${kept}) > 0
    ) as found`
    .execute(trx)
    .then(({ rows }) => rows[0] ?? { found: 0 });
  return found === 1;
}
