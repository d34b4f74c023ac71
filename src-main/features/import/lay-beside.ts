import type { ImportAlike } from '#contract/import-told';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { asText } from '#domain/fields/field';
import { type ImportStay, stayOf } from '#domain/import/judge-days';
import { maskNik } from '#domain/people/nik';
import { type HeldImport, type HeldPerson, type Judged, peopleSheet } from './held-import.ts';
import type { describeClients } from './import.queries.ts';
import { togetherOf } from './judge-together.ts';
import { rootOf } from './root-of.ts';
import { stateOf } from './row-state.ts';

type Described = Awaited<ReturnType<typeof describeClients>>;

/** Everybody who looks like the person of a row, as they are laid beside it. */
export function laidBeside(
  file: HeldImport,
  person: HeldPerson,
  judged: Judged,
  known: Described,
): ImportAlike[] {
  const stay = stayOf(person);
  return person.alike.flatMap(({ id, reasons }): ImportAlike[] => {
    const row = /^\d+$/.test(id) ? Number(id) : null;
    const described = row === null ? describe(id, known) : describeRow(row, judged);
    if (described === undefined) return [];
    const stays = staysOf(file, row ?? id, judged, person);
    return [
      {
        ...described,
        clientId: row === null ? id : null,
        row,
        stays: stays.map(sayStay).join('; '),
        reasons,
        can: mayJoin(stay, stays),
      },
    ];
  });
}

type Beside = Pick<ImportAlike, 'fullName' | 'registerNumber' | 'sex' | 'birth' | 'nikMasked'>;

function describeRow(at: number, { people }: Judged): Beside | undefined {
  const row = people.get(at);
  if (row === undefined) return undefined;
  const { client, registerNumber = '' } = row;
  return {
    fullName: asText(client.fullName),
    registerNumber,
    sex: asText(client.sex),
    birth: sayDay(asText(client.birthDate)),
    nikMasked: maskNik(asText(client.nik)),
  };
}

function describe(clientId: string, known: Described): Beside | undefined {
  const client = known.get(clientId);
  if (client === undefined) return undefined;
  const { fullName, registerNumber, sex, birthDate, birthYear, nikMasked } = client;
  const birth = birthDate === null ? asText(birthYear) : sayDay(birthDate);
  return { fullName, registerNumber, sex: sex ?? '', birth, nikMasked };
}

/** The stays of somebody beside a row: those on file, and those of other rows that were decided to be theirs. */
function staysOf(file: HeldImport, other: number | string, judged: Judged, { at }: HeldPerson): ImportStay[] {
  const sheet = peopleSheet(file)?.at ?? 0;
  const root = typeof other === 'number' ? rootOf(file, sheet, other) : other;
  const onFile = typeof root === 'string' ? (judged.again.lives.get(root)?.stays ?? []) : [];
  const rows = new Set([
    ...(typeof other === 'number' ? [other] : []),
    ...(togetherOf(file, judged).rowsOf.get(root) ?? []),
  ]);
  const inFile = [...rows].flatMap((row) => {
    const one = row === at ? undefined : judged.people.get(row);
    return one && (row === other || stateOf(file, judged, one).state === 'ready') ? [stayOf(one)] : [];
  });
  return [...onFile, ...inFile].toSorted((a, b) => (a.admittedOn < b.admittedOn ? -1 : 1));
}

const sayDay = (day: string) => (isCivilDate(day) ? formatCivilDate(day, 'short') : day);
const sayStay = ({ admittedOn, leftOn }: ImportStay) =>
  `${sayDay(admittedOn)} sampai ${leftOn === null ? 'sekarang' : sayDay(leftOn)}`;

/** Nobody is in two stays at once. */
function mayJoin(stay: ImportStay, others: readonly ImportStay[]): ImportAlike['can'] {
  const end = ({ leftOn }: ImportStay) => leftOn ?? '9999-12-31';
  const overlap = others.find((other) => stay.admittedOn < end(other) && other.admittedOn < end(stay));
  return overlap === undefined
    ? { ok: true }
    : { ok: false, why: `Masa layanannya bertumpang tindih (${sayStay(overlap)}).` };
}
