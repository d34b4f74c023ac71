import type { Permission } from '#domain/roles';

/** The places of the left side, each with what it takes to see it. */
export const places = [
  { to: '/beranda', label: 'Beranda', may: 'caseload.read' },
  { to: '/tugas', label: 'Tugas', may: 'caseload.read' },
  { to: '/kasus', label: 'Kasus', may: 'caseload.read' },
  { to: '/giliran', label: 'Lembar giliran', may: 'dailyNote.read' },
  { to: '/rapat', label: 'Konferensi', may: 'narrative.read' },
  { to: '/konferensi', label: 'Bahan', may: 'packet.print' },
  { to: '/sumber', label: 'Sumber', may: 'narrative.read' },
  { to: '/kebijakan', label: 'Kebijakan', may: 'resource.count' },
  { to: '/supervisi', label: 'Supervisi', may: 'narrative.read' },
  { to: '/pelajaran', label: 'Pelajaran', may: 'narrative.read' },
  { to: '/dugaan', label: 'Dugaan', may: 'allegation.use' },
  { to: '/standar', label: 'Standar', may: 'standard.read' },
  { to: '/isian', label: 'Isian kosong', may: 'progress.read' },
  { to: '/laporan', label: 'Laporan', may: 'report.read' },
  { to: '/audit', label: 'Jejak audit', may: 'audit.read' },
  { to: '/cadangan', label: 'Cadangan', may: 'backup.make' },
  { to: '/panduan', label: 'Panduan', may: 'own.use' },
  { to: '/atur', label: 'Atur', may: 'own.use' },
] as const satisfies readonly { to: string; label: string; may: Permission }[];

/** Where somebody lands who holds these permissions. */
export function landingOf(may: readonly Permission[]): (typeof places)[number]['to'] {
  return places.find((place) => may.includes(place.may))?.to ?? '/panduan';
}

const doors: readonly { to: string; may: Permission }[] = [
  ...places,
  { to: '/kasus/baru', may: 'identity.write' },
  { to: '/kasus/pembetulan', may: 'repair.decide' },
];

/** Whether an address is for somebody who holds these permissions; one that leads nowhere is for everybody. */
export function isOpenTo(path: string, may: readonly Permission[]): boolean {
  return doors
    .filter(({ to }) => path === to || path.startsWith(`${to}/`))
    .every((door) => may.includes(door.may));
}
