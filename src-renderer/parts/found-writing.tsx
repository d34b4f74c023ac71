import type { Hit } from '#contract/writing';
import { formatCivilDate } from '#domain/civil-date';
import { formOf } from '#domain/forms';
import { addressOf } from './case-tabs.ts';

/**
 * Where something written is read, with the words that are marked there: its record, of what came from another centre its
 * part of the file, or the attachment of that name.
 */
export function addressOfHit({ caseId, form, recordId, attachmentId, isForeign }: Hit, kata: string) {
  if (isForeign)
    return {
      to: '/kasus/$caseId/$tab' as const,
      params: { caseId, tab: 'luar' as const },
      search: { catatan: `${form}:${recordId ?? ''}`, kata },
    };
  if (attachmentId !== null)
    return {
      to: '/kasus/$caseId/$tab' as const,
      params: { caseId, tab: 'dokumen' as const },
      search: { lampiran: attachmentId, kata },
    };
  const { to, params, search } = addressOf(caseId, form, recordId ?? undefined);
  return { to, params, search: { ...search, kata } };
}

/** The form it stands in, under which question, of which day and by whom. */
export const placeOfHit = ({ form, label, on, by }: Hit): string =>
  [formOf(form).label, label, formatCivilDate(on, 'short'), by].filter(Boolean).join(' · ');

/** Pieces of one sentence stay in their places: they are told apart by where they begin. */
export function FoundSentence({ pieces }: { pieces: Hit['sentence'] }) {
  const beginnings = pieces.map((_, at) =>
    pieces.slice(0, at).reduce((sum, { text }) => sum + text.length, 0),
  );
  return pieces.map(({ text, isFound }, at) => {
    const Drawn = isFound ? 'mark' : 'span';
    return <Drawn key={beginnings[at]}>{text}</Drawn>;
  });
}
