import { describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { printForm, tidyAnswers, troublesOf } from '#domain/form';
import { formIds } from '#domain/forms';
import { resourceActs } from '#domain/lists/resource-acts';
import { declaredForm } from '../support/declared-form.ts';
import { sampleAnswers } from '../support/sample-answers.ts';

const asking = formIds.filter((id) => 'resourceActs' in declaredForm(id).fields);
const said = {
  resourceAddressed: 'Dinas Sosial Sleman',
  resourceAsked: 'Kuota sekolah ditambah.',
  resourceOutcome: 'Dijawab dua minggu lagi.',
};

describe('an act towards a resource system', () => {
  it('is written down with any contact of a case', () => {
    expect(asking).toEqual(['contact', 'note']);
  });

  it.each(asking)('of a %s names the system addressed, what was asked and what came of it', (id) => {
    const form = declaredForm(id);
    const { resourceActs: _acts, ...rest } = sampleAnswers(form);
    const plain = Object.fromEntries(Object.entries(rest).filter(([name]) => !(name in said)));
    const objections = (answers: Draft) =>
      troublesOf(form, answers, { today: '2026-11-23' }).map(({ sentence }) => sentence);
    for (const act of Object.keys(resourceActs)) {
      const answers = { ...plain, resourceActs: [act] };
      expect(objections(answers)).toEqual(['Sistem yang dihadapi belum diisi.']);
      expect(objections({ ...answers, ...said })).toEqual([]);
      const printed = new Map(printForm(form, { ...answers, ...said }).map((one) => [one.name, one.printed]));
      expect(printed.get('resourceActs')).toMatchObject({
        text: resourceActs[act as keyof typeof resourceActs],
      });
      for (const [name, text] of Object.entries(said)) expect(printed.get(name)).toMatchObject({ text });
    }
    // Without an act nothing of it is asked, nor kept from an act that was chosen before.
    expect(objections(plain)).toEqual([]);
    expect(Object.keys(tidyAnswers(form, { ...plain, ...said }))).toEqual(
      expect.not.arrayContaining(Object.keys(said)),
    );
  });

  it('is one of the tasks of the slides, each once', () => {
    const labels = Object.values(resourceActs);
    expect(new Set(labels).size).toBe(labels.length);
    expect(Object.keys(resourceActs)).toEqual(
      expect.arrayContaining([
        ...['inform', 'practical', 'negotiation', 'advocacy', 'mediation', 'consultation', 'problem'],
        ...['coordination', 'linking', 'newSystem', 'organising', 'relaying', 'membership', 'feedback'],
        ...['teaching', 'monitoring', 'rallying', 'policy', 'testing'],
      ]),
    );
  });
});
