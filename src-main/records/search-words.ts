import { labelOf } from '#domain/fields/choice';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { joinedNames } from '#domain/people/name-sounds';
import { searchKey } from '#domain/people/search-key';

/** What of a case and its person the list is searched by. */
export type Searched = {
  fullName: string;
  alias: string;
  registerNumber: string;
  /** Register numbers of files that became this one. */
  formerNumbers: readonly string[];
  caseNumber: string;
  category: string;
  nik: string | null;
  familyCardNumber: string | null;
};

/** The words by which everybody finds a case, and apart from them its kind and its numbers, which not everybody may look for. */
export function searchWordsOf(found: Searched): { words: string; kind: string; numbers: string } {
  const { fullName, alias, registerNumber, caseNumber } = found;
  const shown = searchKey([fullName, alias, registerNumber, caseNumber, ...found.formerNumbers].join(' '));
  return {
    words: [shown, joinedNames(fullName), joinedNames(alias)].filter(Boolean).join(' '),
    kind: searchKey(labelOf(ppksCategories, found.category)),
    numbers: [found.nik, found.familyCardNumber].filter((number) => number !== null).join(' '),
  };
}
