import { labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import { consentScopes } from '#domain/forms/consent';
import { partyRoles } from '#domain/forms/contract';
import { contractElements } from '#domain/lists/contract-elements';
import { type ContractKind, contractConsequences, contractKinds } from '#domain/lists/contract-kinds';
import { sayDay } from './letter-words.ts';

const undecided = 'setuju / tidak setuju';

/** The contract that a letter is about: the latest, or the latest of the kind it asks for. */
export const contractOf = (contracts: readonly Draft[], { contractKind }: Draft): Draft =>
  contracts.find(({ kind }) => contractKind === undefined || kind === contractKind) ?? {};

/** What that contract says, and what was consented to, item by item. */
export function contractFacts(contract: Draft, consent: Draft, { contractKind }: Draft) {
  const kind = asText(contract.kind || contractKind);
  return {
    'kontrak.jenis': kind === '' ? 'kontrak pelayanan' : nameOf(kind),
    'kontrak.tujuan': asText(contract.purpose),
    'kontrak.akibat': contractConsequences[kind as ContractKind] ?? '',
    'kontrak.metode': asText(contract.method),
    'kontrak.mulai': sayDay(contract.startsOn),
    'kontrak.selesai': sayDay(contract.endsOn),
    'kontrak.memperpanjang': asText(contract.renews),
    'kontrak.pihak': rowsOf(contract.parties).map((row) => ({
      nama: asText(row.name),
      sebagai: labelOf(partyRoles, row.role).toLowerCase(),
      tugas: asText(row.tasks),
    })),
    'kontrak.unsur': elementsOf(contract),
    'persetujuan.butir': Object.entries(consentScopes).map(([code, butir]) => ({
      butir,
      jawaban: answerTo(code, consent),
    })),
  };
}

const rowsOf = (value: unknown) => (Array.isArray(value) ? value : []) as Draft[];

/** "Kontrak awal", without the word of the slides behind it. */
const nameOf = (kind: string): string =>
  labelOf(contractKinds, kind)
    .replace(/ \(.*\)$/, '')
    .toLowerCase();

function elementsOf({ elements }: Draft) {
  const told = (elements ?? {}) as Record<string, { isPresent?: unknown; note?: unknown } | undefined>;
  return Object.entries(contractElements).map(([code, unsur]) => ({
    unsur: unsur.replace(/ \(.*\)$/, ''),
    ada: told[code]?.isPresent === true ? 'ada' : told[code]?.isPresent === false ? 'belum ada' : '',
    catatan: asText(told[code]?.note),
  }));
}

/** One answer an item: consented, not, or still to be said on paper. */
function answerTo(code: string, { state, scope, withdrawnOn }: Draft): string {
  if (state === undefined || state === 'later') return undecided;
  if (state !== 'given') return 'tidak setuju';
  if (withdrawnOn !== undefined) return 'dicabut';
  return [scope].flat().includes(code) ? 'setuju' : 'tidak setuju';
}
