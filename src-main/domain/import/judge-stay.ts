import { defined } from '../defined.ts';
import type { Draft } from '../fields/field.ts';
import type { Region } from '../fields/identity.ts';
import { type DisabilityKind, disabilityKinds, subKindsOfDisability } from '../lists/disability.ts';
import { askPlace, toldPlace } from './ask-place.ts';
import { plain } from './cell.ts';
import { readWrittenNumber } from './read-written-number.ts';
import type { ImportFacts, RowReader } from './row-reader.ts';

/** The case that a row tells: its data, and its end where it has one. */
export type ReadStay = {
  caseFile: Draft;
  termination: Draft | undefined;
  workerId: string | undefined;
  decreeNumber: string | undefined;
};

/** Reads the stay of a row. */
export function readStay(row: RowReader, facts: ImportFacts): ReadStay {
  const ending = readEnding(row);
  const remark = row.paragraph('remark');
  const reason = row.paragraph('caseReason');
  const origin = row.line('origin');
  const region = readOrigin(row, origin, facts);
  if (origin !== undefined && region === undefined)
    row.remark('origin', `Daerah asal "${origin}" tidak ada dalam daftar resmi; dicatat dalam Alasan masuk.`);
  const told = [
    reason,
    origin !== undefined && region === undefined ? `Daerah asal: ${origin}` : undefined,
    remark === undefined || ending !== undefined ? undefined : `Catatan: ${remark}`,
  ].filter((text) => text !== undefined);
  const caseFile = defined({
    category: row.choice('category'),
    cluster: row.choice('cluster'),
    ...readDisability(row),
    abhVerdictNumber: readWrittenNumber(row, 'verdictNumber'),
    admittedOn: row.day('admittedOn'),
    approach: row.choice('approach'),
    caseReason: told.length === 0 ? undefined : told.join('\n'),
    origin: region,
    referralSource: row.choice('referralSource'),
    referrer: row.line('referrer'),
  });
  const termination =
    ending && defined({ ...ending, explanation: sayEnding(row.written('leaveReason'), remark) });
  return {
    caseFile,
    termination,
    workerId: readWorker(row, facts),
    decreeNumber: readWrittenNumber(row, 'decreeNumber'),
  };
}

/** Where somebody comes from, in a text that may name any place. */
function readOrigin(row: RowReader, origin: string | undefined, facts: ImportFacts): Region | undefined {
  const told = toldPlace('origin', origin, facts);
  if (origin === undefined || told === '') return undefined;
  const { region, choices } = facts.findPlace({ any: origin, codes: defined({ any: told }) });
  if (choices.length > 0) askPlace(row, 'origin', origin, choices);
  return region;
}

/** What the old list said of the end, in its own words. */
function sayEnding(reason: string | undefined, remark: string | undefined): string | undefined {
  const parts = [reason && `Menurut berkas lama: ${reason}.`, remark && `Catatan: ${remark}`].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(' ');
}

function readEnding(row: RowReader): Draft | undefined {
  const status = row.choice('status');
  const leftOn = row.day('leftOn');
  const hasDay = row.has('leftOn');
  if (status === 'active' && hasDay)
    row.trouble('leftOn', 'Statusnya masih aktif, tetapi tanggal keluarnya terisi. Kosongkan salah satunya.');
  const hasLeft = hasDay || (status !== undefined && status !== 'active');
  if (!hasLeft) return undefined;
  if (!hasDay) row.trouble('leftOn', 'Statusnya sudah keluar, tetapi tanggal keluarnya belum terisi.');
  const byStatus = status?.startsWith('T') ? status : undefined;
  const isSaid = row.saysItself('leaveReason') || byStatus === undefined;
  const reason = isSaid ? row.choice('leaveReason') : byStatus;
  if (reason === undefined && !row.has('leaveReason'))
    row.trouble('leaveReason', 'Alasan keluar belum diisi.');
  return {
    terminatedOn: leftOn,
    reason,
    destination: row.choice('destination') ?? (reason === 'T10' ? 'died' : undefined),
    receiver: row.line('receiver'),
    handoverNumber: readWrittenNumber(row, 'handoverNumber'),
  };
}

function readDisability(row: RowReader): Draft {
  const code = row.choice('disability');
  if (code === undefined) return {};
  const sub = code.startsWith('sub:') ? code.slice(4) : undefined;
  const kinds = Object.keys(disabilityKinds) as DisabilityKind[];
  const kind =
    sub === undefined ? code : kinds.find((one) => subKindsOfDisability[one].some((of) => of === sub));
  return { disabilities: [kind], ...(sub === undefined ? {} : { disabilitySubKinds: [sub] }) };
}

/** Whoever held the case; of several in one cell, the first who is in the house. */
function readWorker(row: RowReader, { workers, values }: ImportFacts): string | undefined {
  const text = row.line('worker');
  if (text === undefined) return undefined;
  const told = values.worker?.[plain(text)];
  if (told !== undefined) return told || undefined;
  const names = [text, ...text.split(/[;&/]| dan /)];
  const found = names.flatMap(
    (name) => workers.get(plain(name)) ?? workers.get(plain(name.replace(/,.*$/, ''))) ?? [],
  )[0];
  if (found === undefined)
    row.trouble('worker', `"${text}" tidak ada di antara pekerja sosial yang memakai Titian.`, text);
  return found;
}
