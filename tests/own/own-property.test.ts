import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { printForm, tidyAnswers, troublesOf } from '#domain/form';
import { type FormId, forms } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { extendedForms, hasEntries, type Own, type OwnField, type OwnKind, ownKinds } from '#domain/own/own';
import { troublesOfOwn, withFormer } from '#domain/own/own-rules';
import { canaries, erase, registerLeaver } from '../erasure/support.ts';
import { complete } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { sampleAnswers, sampleValue } from '../support/sample-answers.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { ownWith, saveOwn } from './support.ts';

const kinds = Object.keys(ownKinds) as OwnKind[];
const word = fc.stringMatching(/^[A-Za-z<>&"'=+@{}\\/ -]{1,30}$/).map((text) => text.trim());

/** Fields of one form, of any kinds and labels; no two are called alike. */
const anyFields = (form: FormId) =>
  fc
    .array(
      fc.record({ kind: fc.constantFrom(...kinds), label: word, required: fc.boolean(), gone: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 10,
      },
    )
    .map((made) =>
      made.map(({ kind, label, required, gone }, index) => ({
        form,
        name: `own-${index + 1}`,
        label: `Lembaga ${index} ${label}`.trim(),
        kind,
        required,
        isRetired: gone,
        entries: hasEntries(kind)
          ? [1, 2].map((entry) => ({
              code: `own-${index + 1}/${entry}`,
              label: `${label} ke-${entry}`.trim(),
            }))
          : [],
      })),
    );

const answersTo = (
  fields: readonly Pick<OwnField, 'name' | 'isRetired'>[],
  own: Own,
  form: FormId,
): Draft => {
  const asked = formIn(own, form).fields;
  return Object.fromEntries(
    fields.flatMap(({ name }, index) => {
      const field = asked[name];
      return field === undefined ? [[name, 'dahulu']] : [[name, sampleValue(field, {}, index)]];
    }),
  );
};

describe('whatever a centre asks of its own', () => {
  it('is taken, stored, printed and named as it was answered, in every form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...extendedForms).chain(anyFields), (fields) => {
        const own = ownWith({ fields });
        expect(troublesOfOwn(ownWith({}), own)).toEqual([]);
        const form = fields[0]?.form ?? 'note';
        const asked = formIn(own, form);
        const given = { ...sampleAnswers(forms[form]), ...answersTo(own.fields, own, form) };
        expect(troublesOf(asked, given, { today: '2026-11-23' })).toEqual([]);
        const kept = tidyAnswers(asked, given);
        const printed = new Map(printForm(asked, kept).map((field) => [field.name, field.label]));
        for (const { name, label } of own.fields) {
          expect(kept[name]).toEqual(given[name]);
          expect(printed.get(name)).toBe(label);
        }
        const again = withFormer(
          own,
          { ...own, fields: own.fields.map((one) => ({ ...one, label: 'X' })) },
          '2026',
        );
        expect(again.fields.map(({ former }) => former.at(-1)?.label)).toEqual(
          own.fields.map(({ label }) => label),
        );
      }),
      { numRuns: 300 },
    );
  });

  describe('in a vault', () => {
    let centre: TestCentre;
    beforeAll(async () => {
      centre = await makeTestCentre();
    });
    afterAll(() => centre.close());

    it('comes back as it was typed, is on the client file, and is gone with the person', async () => {
      const [fields] = fc.sample(anyFields('note'), { seed: 7, numRuns: 1 });
      const all = [
        ...(fields ?? []).slice(0, 8).map((field) => ({ ...field, isRetired: false })),
        { form: 'note' as const, name: 'own-9', label: 'Kata rahasia', kind: 'longText' as const },
      ];
      const leaver = await registerLeaver(centre);
      const own = await saveOwn(centre, { fields: all });
      const { caseId } = leaver;
      await centre.client.client.setPhoto({ caseId, photo: null });
      const [told] = (await centre.client.form.note.list({ caseId })).records;
      const given = {
        ...told?.answers,
        ...answersTo(own.fields, own, 'note'),
        'own-9': `${canaries.narrative} =1+1`,
      };
      const at = { recordId: told?.recordId ?? '', version: told?.version ?? 1, reason: 'Dilengkapi.' };
      await complete(centre.client, caseId, 'note', given, at);
      expect((await centre.client.form.note.list({ caseId })).records[0]?.answers).toEqual(given);
      const made = await centre.client.clientFile.make({ caseId, purpose: 'preview' });
      const text = (await textOf(new Uint8Array(await made.file.arrayBuffer()))).replaceAll(/\s+/g, ' ');
      expect(text).toContain('Kata rahasia');
      expect(text).toContain(`${canaries.narrative} =1+1`);
      await erase(centre, leaver);
      const vault = await centre.app.context.keeper.current();
      const left = vault?.sqlite
        .prepare("select count(*) as left from form_version where instr(answers, 'own-9') > 0")
        .get();
      expect(left).toEqual({ left: 0 });
    });
  });
});
