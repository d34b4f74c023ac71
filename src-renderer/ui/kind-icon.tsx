import {
  type Icon,
  IconArrowsExchange,
  IconChecklist,
  IconDoor,
  IconFileText,
  IconGauge,
  IconLink,
  IconMailForward,
  IconMessage,
  IconMoon,
  IconNotes,
  IconPaperclip,
  IconPhone,
  IconPoint,
  IconStairs,
  IconUserEdit,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { TimelineKind } from '#domain/timeline/timeline';

const drawings = {
  stay: IconDoor,
  stage: IconStairs,
  round: IconChecklist,
  measure: IconGauge,
  agreement: IconArrowsExchange,
  conference: IconUsersGroup,
  consultation: IconMessage,
  referral: IconMailForward,
  link: IconLink,
  letter: IconFileText,
  worker: IconUserEdit,
  contact: IconPhone,
  note: IconNotes,
  daily: IconMoon,
  attachment: IconPaperclip,
  other: IconPoint,
} as const satisfies Record<TimelineKind, Icon>;

/** Of which kind something is that was recorded: beside its name, which says the same. */
export function KindIcon({ kind }: { kind: TimelineKind }) {
  const Drawing = drawings[kind];
  return (
    <Drawing size={15} stroke={1.6} aria-hidden="true" style={{ flex: 'none', verticalAlign: '-2px' }} />
  );
}
