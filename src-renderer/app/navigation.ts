import type { Permission } from '#domain/roles';
import type { placeIcons } from '../ui/icons.tsx';

type Place = {
  to: string;
  label: string;
  /** What one does there: one's daily work, what several do together, what the house answers for, what is one's own. */
  group: 'work' | 'together' | 'house' | 'own';
  icon: keyof typeof placeIcons;
  may: Permission;
};

/** The places of the left side, each with what it takes to see it; a group of them begins after a line. */
export const places = [
  { to: '/beranda', label: 'Beranda', group: 'work', icon: 'home', may: 'caseload.read' },
  { to: '/tugas', label: 'Tugas', group: 'work', icon: 'duties', may: 'caseload.read' },
  { to: '/kasus', label: 'Kasus', group: 'work', icon: 'cases', may: 'caseload.read' },
  { to: '/cari', label: 'Cari', group: 'work', icon: 'search', may: 'caseload.read' },
  { to: '/giliran', label: 'Lembar giliran', group: 'work', icon: 'shift', may: 'dailyNote.read' },
  { to: '/rapat', label: 'Konferensi', group: 'together', icon: 'meetings', may: 'narrative.read' },
  { to: '/konferensi', label: 'Bahan', group: 'together', icon: 'packets', may: 'packet.print' },
  { to: '/sumber', label: 'Sistem sumber', group: 'together', icon: 'resources', may: 'narrative.read' },
  { to: '/kebijakan', label: 'Kebijakan', group: 'together', icon: 'policy', may: 'resource.count' },
  { to: '/supervisi', label: 'Supervisi', group: 'together', icon: 'supervision', may: 'narrative.read' },
  { to: '/pelajaran', label: 'Pelajaran', group: 'together', icon: 'lessons', may: 'narrative.read' },
  { to: '/dugaan', label: 'Dugaan', group: 'together', icon: 'allegations', may: 'allegation.use' },
  { to: '/standar', label: 'Standar', group: 'house', icon: 'standard', may: 'standard.read' },
  { to: '/isian', label: 'Isian kosong', group: 'house', icon: 'missing', may: 'progress.read' },
  { to: '/laporan', label: 'Laporan', group: 'house', icon: 'reports', may: 'report.read' },
  { to: '/audit', label: 'Jejak audit', group: 'house', icon: 'audit', may: 'audit.read' },
  { to: '/cadangan', label: 'Cadangan', group: 'house', icon: 'backups', may: 'backup.make' },
  { to: '/panduan', label: 'Panduan', group: 'own', icon: 'guide', may: 'own.use' },
  { to: '/atur', label: 'Pengaturan', group: 'own', icon: 'settings', may: 'own.use' },
] as const satisfies readonly Place[];

/** The keys that lead to a place from anywhere, as a page is told them. */
export const keysTo: Readonly<Partial<Record<(typeof places)[number]['to'], string>>> = {
  '/kasus': 'Alt+0',
};

/** Where somebody lands who holds these permissions. */
export function landingOf(may: readonly Permission[]): (typeof places)[number]['to'] {
  return places.find((place) => may.includes(place.may))?.to ?? '/panduan';
}

const doors: readonly { to: string; may: Permission }[] = [
  ...places,
  { to: '/kasus/baru', may: 'identity.write' },
  { to: '/kasus/terima', may: 'identity.write' },
  { to: '/kasus/pembetulan', may: 'repair.decide' },
  { to: '/kasus/impor', may: 'people.import' },
];

/** Whether an address is for somebody who holds these permissions; one that leads nowhere is for everybody. */
export function isOpenTo(path: string, may: readonly Permission[]): boolean {
  return doors
    .filter(({ to }) => path === to || path.startsWith(`${to}/`))
    .every((door) => may.includes(door.may));
}
