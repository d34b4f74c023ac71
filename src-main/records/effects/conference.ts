import { changedFields } from '#domain/form';
import { conference, followUpsOf } from '#domain/forms/conference';
import type { Effect } from './effect.ts';

/**
 * What was decided at a conference whose minutes were approved stays as it is: afterwards only that a follow-up is done
 * is written into it, and anything else is added to the minutes.
 */
export const conferenceEffect: Effect = {
  async check(trx, { recordId, before, answers }) {
    if (before === undefined) return [];
    const approved = await trx
      .selectFrom('meetingItem')
      .innerJoin('meeting', 'meeting.id', 'meetingItem.meetingId')
      .where('meetingItem.recordId', '=', recordId)
      .where('meeting.state', '=', 'approved')
      .select('meeting.id')
      .executeTakeFirst();
    if (approved === undefined) return [];
    const asAgreed = (from: typeof answers) =>
      JSON.stringify(followUpsOf(from).map(({ doneOn: _done, ...agreed }) => agreed));
    const changed = changedFields(conference, before, answers).filter((name) => name !== 'followUps');
    if (changed.length === 0 && asAgreed(before) === asAgreed(answers)) return [];
    return [{ path: changed[0] ?? 'followUps', label: conference.label, sentence: whyFixed }];
  },
};

const whyFixed =
  'Notulen konferensi ini sudah disahkan: hanya tanggal selesai tindak lanjut yang dapat diisi. Yang lain ditulis sebagai tambahan pada konferensinya.';
