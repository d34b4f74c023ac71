import type { ImportAlike } from '#contract/import-told';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { asText } from '#domain/fields/field';
import { maskNik } from '#domain/people/nik';
import type { HeldPerson, Judged } from './held-import.ts';
import type { describeClients } from './import.queries.ts';

type Described = Awaited<ReturnType<typeof describeClients>>;
type Stay = { admittedOn: string; leftOn: string | null };

/** Everybody who looks like the person of a row, as they are laid beside it. */
export function laidBeside(person: HeldPerson, { people }: Judged, known: Described): ImportAlike[] {
  const stay = stayOf(person);
  return person.alike.flatMap(({ id, reasons }): ImportAlike[] => {
    const other = /^\d+$/.test(id) ? people.get(Number(id)) : undefined;
    if (other !== undefined) {
      const { client, registerNumber = '', at } = other;
      return [
        {
          clientId: null,
          row: at,
          fullName: asText(client.fullName),
          registerNumber,
          sex: asText(client.sex),
          birth: sayDay(asText(client.birthDate)),
          nikMasked: maskNik(asText(client.nik)),
          stays: sayStay(stayOf(other)),
          reasons,
          can: mayJoin(stay, [stayOf(other)]),
        },
      ];
    }
    const client = known.get(id);
    if (client === undefined) return [];
    return [
      {
        clientId: id,
        row: null,
        fullName: client.fullName,
        registerNumber: client.registerNumber,
        sex: client.sex ?? '',
        birth: client.birthDate === null ? asText(client.birthYear) : sayDay(client.birthDate),
        nikMasked: client.nikMasked,
        stays: client.stays.map(sayStay).join('; '),
        reasons,
        can: mayJoin(stay, client.stays),
      },
    ];
  });
}

const stayOf = ({ caseFile, termination }: HeldPerson): Stay => ({
  admittedOn: asText(caseFile.admittedOn),
  leftOn: asText(termination?.terminatedOn) || null,
});

const sayDay = (day: string) => (isCivilDate(day) ? formatCivilDate(day, 'short') : day);
const sayStay = ({ admittedOn, leftOn }: Stay) =>
  `${sayDay(admittedOn)} sampai ${leftOn === null ? 'sekarang' : sayDay(leftOn)}`;

/** Nobody is in two stays at once. */
function mayJoin(stay: Stay, others: readonly Stay[]): ImportAlike['can'] {
  const end = ({ leftOn }: Stay) => leftOn ?? '9999-12-31';
  const overlap = others.find((other) => stay.admittedOn < end(other) && other.admittedOn < end(stay));
  return overlap === undefined
    ? { ok: true }
    : { ok: false, why: `Masa layanannya bertumpang tindih (${sayStay(overlap)}).` };
}
