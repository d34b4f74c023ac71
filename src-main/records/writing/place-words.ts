/** Where something was written, as the index keeps it beside the words. */
type Placed = {
  /** The cases in whose file it stands. */
  caseIds: readonly string[];
  /** The word of its kind: of a form, or of attachments to a form. */
  kind: string;
  savedBy: string;
  happenedOn: string | null;
  savedAt: string;
  holders?: readonly string[];
};

const plain = (id: string) => id.replaceAll('-', '');

/** The word under which everything of a case, a form, a writer, a month or a year stands in the index. */
export const placeWord = {
  case: (id: string) => `k${plain(id)}`,
  form: (form: string) => `f${form.toLowerCase()}`,
  attachment: (form: string) => `l${form.toLowerCase()}`,
  writer: (id: string) => `p${plain(id)}`,
  /** In whose hands the case is; of what is kept alone. */
  holder: (id: string) => `h${plain(id)}`,
  month: (month: string) => `b${plain(month)}`,
  year: (year: string) => `t${year}`,
};

/** All of these for one record, or for one attachment. */
export function placeWords({ caseIds, kind, savedBy, happenedOn, savedAt, holders = [] }: Placed): string {
  const day = happenedOn ?? savedAt;
  return [
    ...caseIds.map(placeWord.case),
    kind,
    placeWord.writer(savedBy),
    ...holders.map(placeWord.holder),
    placeWord.month(day.slice(0, 7)),
    placeWord.year(day.slice(0, 4)),
  ].join(' ');
}
