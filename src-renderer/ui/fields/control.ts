import { createContext, type ReactNode, use } from 'react';
import type { Draft, Field, Trouble } from '#domain/fields/field';
import type { GasScale } from '#domain/fields/gas-scale';
import type { Region } from '#domain/fields/identity';
import type { KindName } from '#domain/fields/kinds';
import type { NamedOnFile } from '#domain/people/people-on-file';
import type { ComparedTarget } from '#domain/results/comparison';
import type { CaseFinding } from '#domain/results/findings-today';
import { helpBelow } from '../help-below.ts';
import { unseenLabel } from '../unseen-label.ts';

/** What a control is given. It draws one answer, whatever was typed there, and says what is wrong with it. */
export type ControlProps<F extends Field = Field> = {
  field: F;
  /** Where the answer stands in the form: `birthDate`, `family.2.name`. */
  path: string;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Troubles of this path and of all below it. */
  troubles: readonly Trouble[];
  required: boolean;
  /** In a table the head is the visible label; this is the whole label for those who do not see it. */
  spokenLabel?: string;
};

/** The control of every field kind. */
export type Controls = Readonly<Record<KindName, (props: ControlProps<never>) => ReactNode>>;

/** What a form stands in; stable while one form is open. */
export type Surroundings = {
  /** Handed down by the form: a list draws its cells with controls of every kind, and is itself one of them. */
  controls: Controls;
  /** Sets the controls of two forms on one page apart. */
  formKey: string;
  today: string;
  /** The answers last completed: what stands there already is superseded, not deleted. */
  completed: Draft | null;
  /** The number that the next entry of a form with numbered ones gets. */
  nextNumber: number;
  /** The case the form is filled in for; undefined for somebody who has none yet. */
  caseId: string | undefined;
  /** The findings of the case as they stand, for the forms that cite them or go on from them. */
  findings: readonly CaseFinding[];
  /** Whom the file names around the person, for a text that offers them. */
  people: readonly NamedOnFile[];
  /** The plan's targets with what earlier rounds say of them, for the forms that are filled in beside them. */
  targets: readonly ComparedTarget[];
  /** The targets of the plan whose value may be noted, for the forms that note one. */
  measured: readonly Pick<ComparedTarget, 'number' | 'statement' | 'unit'>[];
  /** The scales of the targets that have one (GAS), by their number. */
  scales: ReadonlyMap<number, GasScale>;
  /** What may be picked for a text that names something of the case, by field name: the tasks of the plan. */
  suggestions: Readonly<Record<string, readonly Suggestion[]>>;
};

export type Suggestion = { value: string; label: string };

export const SurroundingsContext = createContext<Surroundings | null>(null);
/** All answers of the form, for the few controls that look beside themselves. */
export const AnswersContext = createContext<Draft>({});

/** Finds places by part of their name. The core knows them; a control only asks. */
export type RegionSearch = (text: string) => Promise<Region[]>;
export const RegionSearchContext = createContext<RegionSearch>(() =>
  Promise.reject(new Error('Nobody searches for places here')),
);

/** Names of the colleagues who work in cases, for a text that offers them. */
export const ColleaguesContext = createContext<() => Promise<string[]>>(() => Promise.resolve([]));

/** Something of the directory of resource systems, and how the person of the case stands to it; nothing where nobody asks. */
type OfferedResource = { name: string; says: string };
/** The sources of the directory, for a text that offers them; `caseId` is the case that is written in. */
export const ResourcesContext = createContext<(caseId: string | undefined) => Promise<OfferedResource[]>>(
  () => Promise.resolve([]),
);

/** Finds who else on file bears a family card number; `caseId` is a case of the person the form is about. */
export type KinSearch = (familyCardNumber: string, caseId: string | undefined) => Promise<FoundKin>;
/** Of those whose cases one does not see, only how many they are. */
type FoundKin = { kin: Relative[]; withheld: number };
export type Relative = {
  clientId: string;
  registerNumber: string;
  fullName: string;
  sex: 'L' | 'P' | null;
  birthDate: string | null;
  nik: string | null;
};
export const KinSearchContext = createContext<KinSearch>(() => Promise.resolve({ kin: [], withheld: 0 }));

/** Changes another answer of the form, for the few controls that offer to. */
export const ChangeContext = createContext<(name: string, value: unknown) => void>(() => undefined);

/** What is odd about an answer without refusing it: said at once under its field. */
export const WarningsContext = createContext<readonly Trouble[]>([]);

export function useSurroundings(): Surroundings {
  const surroundings = use(SurroundingsContext);
  if (surroundings === null) throw new Error('A control stands outside a form');
  return surroundings;
}

/** The answers standing beside the one at `path`: those of the form, or of the same row. */
export function useAnswersBeside(path: string): Draft {
  const parents = path.split('.').slice(0, -1);
  const beside = parents.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Draft)[step] : undefined),
    use(AnswersContext),
  );
  return typeof beside === 'object' && beside !== null ? (beside as Draft) : {};
}

/** Troubles at `path` and below it. */
export function troublesAt(troubles: readonly Trouble[], path: string): Trouble[] {
  return troubles.filter((trouble) => trouble.path === path || trouble.path.startsWith(`${path}.`));
}

/** What every Mantine input is told of a field: its label, help, sign of being required, and trouble. */
export function inputProps(
  { field, required, spokenLabel, troubles }: ControlProps<Field>,
  ownTrouble?: string,
) {
  const sentences = [...new Set(troubles.map((trouble) => ownSentence(field, trouble)))];
  const error = sentences.length > 0 ? sentences.join(' ') : ownTrouble;
  return spokenLabel === undefined
    ? { ...helpBelow, label: field.label, description: field.help, withAsterisk: required, error }
    : { 'aria-label': spokenLabel, error };
}

/** Under its own control a sentence need not begin with the label again. */
export function ownSentence({ label }: Field, { sentence }: Trouble): string {
  return sentence.replace(`${label}: `, '');
}

/** The same for a group of buttons or boxes. */
export function groupProps(props: ControlProps<Field>) {
  const { spokenLabel } = props;
  const given = inputProps(props);
  return spokenLabel === undefined ? given : { ...unseenLabel(spokenLabel), error: given.error };
}
