import type { Centre } from '#contract/centre';
import { defined } from '#domain/defined';
import type { PacketCase } from '#domain/papers/packet';
import type { Letterhead, Signature } from '#domain/papers/stationery';

/** The centre as it stands on the kop surat. */
export function letterheadFrom(centre: Centre): Letterhead {
  const { above, name, address, contact, logo, town } = centre;
  return { above, name, address, contact, town, ...defined({ logo }) };
}

/** The worker of a case, as the database joins them; null where the case has none. */
type CaseWorker = { workerName: string | null; workerNumber: string | null };

/** Who signs as the worker of a case; without one there is a line to write on, and nobody else's name. */
export function workerSignature({ workerName, workerNumber }: CaseWorker): Signature {
  return {
    role: 'Pekerja Sosial',
    name: workerName ?? '',
    ...(workerNumber ? { employeeNumber: workerNumber } : {}),
  };
}

/** Kepala as the centre names them. */
export function headSignature({ headName, headTitle, headEmployeeNumber }: Centre): Signature {
  return {
    role: headTitle,
    name: headName,
    ...(headEmployeeNumber ? { employeeNumber: headEmployeeNumber } : {}),
  };
}

/** Mengetahui Kepala on the left, the peksos of the case on the right. */
export function signaturesFrom(centre: Centre, worker: CaseWorker): PacketCase['signatures'] {
  return { left: headSignature(centre), right: workerSignature(worker) };
}
