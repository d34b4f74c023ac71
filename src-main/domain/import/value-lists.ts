import { ratedStatuses } from '../fields/achievements.ts';
import type { ChoiceField } from '../fields/choice.ts';
import { atensiApproaches } from '../lists/atensi-services.ts';
import { clusters } from '../lists/clusters.ts';
import { contractKinds } from '../lists/contract-kinds.ts';
import { disabilityKinds, disabilitySubKinds } from '../lists/disability.ts';
import { educationLevels } from '../lists/education.ts';
import { familyRelations } from '../lists/family-relations.ts';
import { maritalStatuses } from '../lists/marital-status.ts';
import { ppksCategories } from '../lists/ppks-categories.ts';
import { religions } from '../lists/religion.ts';
import { residences } from '../lists/residence.ts';
import { resourceNeeds } from '../lists/resource-needs.ts';
import { sexes } from '../lists/sex.ts';
import { terminationReasons, terminationRules } from '../lists/termination-reasons.ts';
import { formIn } from '../own/form-in.ts';
import type { Own } from '../own/own.ts';
import { linkStates } from '../resources/link-steps.ts';
import { leaveDestinations } from '../stages/termination.ts';
import { plain } from './cell.ts';
import { synonyms } from './synonyms.ts';

/** What old lists say of where somebody is. */
const statusCodes = {
  active: 'Aktif (masih dilayani)',
  left: 'Sudah keluar',
  T10: 'Meninggal dunia',
  T09: 'Kabur',
  T12: 'Kembali ke keluarga',
  T13: 'Dirujuk ke lembaga lain',
} as const;

type Options = Readonly<Record<string, string>>;

/** A list of Titian as a column meets it. */
type ValueList = { options: Options; byText: ReadonlyMap<string, string> };

const subKinds = Object.fromEntries(
  Object.entries(disabilitySubKinds).map(([code, label]) => [`sub:${code}`, label]),
);

/** A registration that was a mistake is no reason that an old book gives. */
const reasons = Object.fromEntries(
  Object.entries(terminationReasons).filter(
    ([code]) => !terminationRules[code as keyof typeof terminationRules].wasNever,
  ),
);

const fixed: Readonly<Record<string, Options>> = {
  sex: sexes,
  religion: religions,
  education: educationLevels,
  maritalStatus: maritalStatuses,
  residence: residences,
  category: ppksCategories,
  cluster: clusters,
  disability: { ...disabilityKinds, ...subKinds },
  approach: atensiApproaches,
  status: statusCodes,
  leaveReason: reasons,
  destination: leaveDestinations,
  'family.relation': familyRelations,
  'contract.kind': contractKinds,
  'plan.status': ratedStatuses,
  'link.need': resourceNeeds,
  'link.state': linkStates,
};

const made = new WeakMap<Own, Map<string, ValueList>>();

/** The list of a field that is a choice, with what the centre added to it; undefined for other fields. */
export function valueList(field: string, own: Own): ValueList | undefined {
  const lists = made.get(own) ?? new Map<string, ValueList>();
  made.set(own, lists);
  const known = lists.get(field);
  if (known !== undefined) return known;
  const options = field === 'referralSource' ? sourcesIn(own) : fixed[field];
  if (options === undefined) return undefined;
  const list = { options, byText: textsOf(field, options) };
  lists.set(field, list);
  return list;
}

const sourcesIn = (own: Own): Options =>
  (formIn(own, 'caseFile').fields.referralSource as ChoiceField).options;

/** Every writing that leads to a code: the code, its label and their parts, and what offices write. */
function textsOf(field: string, options: Options): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (text: string, code: string) => {
    if (text !== '' && !texts.has(text)) texts.set(text, code);
  };
  for (const [code, label] of Object.entries(options)) {
    add(plain(code), code);
    add(plain(label), code);
    add(plain(label.replace(/\([^)]*\)/g, '')), code);
    for (const [, short = ''] of label.matchAll(/\(([^)]*)\)/g)) add(plain(short), code);
  }
  for (const [code, written] of Object.entries(synonyms[field] ?? {}))
    if (Object.hasOwn(options, code)) for (const text of written.split(', ')) add(plain(text), code);
  return texts;
}

/** The code that a text of a column means, as the person said for it, else by the list; undefined when none does. */
export function codeOfText(
  text: string,
  list: ValueList,
  told: Readonly<Record<string, string>> | undefined,
): string | undefined {
  const written = plain(text);
  const said = told?.[written];
  if (said !== undefined) return said;
  return list.byText.get(written) ?? list.byText.get(written.replace(/^(agama|status|jenis) /, ''));
}
