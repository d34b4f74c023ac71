import { refusalOf, register, someone } from '../support/cases.ts';
import { makeTestCentre } from '../support/test-centre.ts';
import type { Fault } from './support/fault.ts';

/** Text that was typed and not completed, over and over locked away, by hand and by idling. */
export const unsavedText: Fault = {
  name: 'unsaved-text',
  goal: 'A6',
  promise: 'typed text is back after a lock for whoever typed it, and is never shown to another',
  trials: { short: 6, long: 100 },
  async run(trials) {
    const centre = await makeTestCentre();
    const { client } = centre;
    await centre.addUser('sri', 'socialWorker');
    await centre.addUser('bagus', 'socialWorker');
    await centre.as('sri');
    const { caseId } = await register(client, someone('Bagas Contoh'));
    const found = { back: 0, shown: 0, others: 0 };
    let revision = 0;
    for (let trial = 0; trial < trials; trial++) {
      const [text, name] = [`Ketikan ke-${trial}`, `Orang ke-${trial}`];
      const answers = { problemByClient: text };
      ({ revision } = await client.form.eic.saveDraft({ caseId, answers, revision }));
      await client.client.saveRegistrationDraft({ client: { fullName: name }, caseFile: {} });
      if (trial % 2 === 0) await centre.app.lock({ hasty: true });
      else centre.time.pass(5 * 60_000);
      // Every third time somebody else comes in between.
      if (trial % 3 === 2) {
        found.others++;
        await centre.as('bagus');
        if ((await client.client.registrationDraft()) !== null) found.shown++;
        const { code } = await refusalOf(client.form.eic.open({ caseId }));
        if (code !== 'NOT_YOURS') found.shown++;
      }
      await centre.as('sri');
      const { draft } = await client.form.eic.open({ caseId });
      const registration = await client.client.registrationDraft();
      if (draft?.answers.problemByClient === text && registration?.client.fullName === name) found.back++;
    }
    await centre.close();
    return [
      { what: 'texts that were back', count: found.back, wanted: trials },
      {
        what: `texts shown to another, of ${found.others} who came in between`,
        count: found.shown,
        wanted: 0,
      },
    ];
  },
};
