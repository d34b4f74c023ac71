/** Where something was written, as the index keeps it beside the words. */
type Placed = {
  caseId: string | null;
  form: string;
  savedBy: string;
  happenedOn: string | null;
  savedAt: string;
};

const plain = (id: string) => id.replaceAll('-', '');

/** The word under which everything of a case, a form, a writer, a month or a year stands in the index. */
export const placeWord = {
  case: (id: string) => `k${plain(id)}`,
  form: (form: string) => `f${form.toLowerCase()}`,
  writer: (id: string) => `p${plain(id)}`,
  month: (month: string) => `b${plain(month)}`,
  year: (year: string) => `t${year}`,
  /** What came from another centre. */
  foreign: 'asing',
};

/** All of these for one record. */
export function placeWords({ caseId, form, savedBy, happenedOn, savedAt }: Placed): string {
  const day = happenedOn ?? savedAt;
  return [
    placeWord.case(caseId ?? ''),
    placeWord.form(form),
    placeWord.writer(savedBy),
    placeWord.month(day.slice(0, 7)),
    placeWord.year(day.slice(0, 4)),
  ].join(' ');
}
