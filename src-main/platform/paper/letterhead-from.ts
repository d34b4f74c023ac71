import type { Centre } from '#contract/centre';
import { defined } from '#domain/defined';
import type { Packet } from '#domain/papers/packet';
import type { Letterhead } from '#domain/papers/stationery';

/** The centre as it stands on the kop surat. */
export function letterheadFrom(centre: Centre): Letterhead {
  const { above, name, address, contact, logo, town } = centre;
  return { above, name, address, contact, town, ...defined({ logo }) };
}

/** Mengetahui Kepala on the left, the peksos on the right. */
export function signaturesFrom(centre: Centre, worker: string): Packet['signatures'] {
  const { headName, headTitle, headEmployeeNumber } = centre;
  return {
    left: {
      role: headTitle,
      name: headName,
      ...(headEmployeeNumber ? { employeeNumber: headEmployeeNumber } : {}),
    },
    right: { role: 'Pekerja Sosial', name: worker },
  };
}
