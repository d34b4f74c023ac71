import {
  type Icon,
  IconAlertTriangle,
  IconArchive,
  IconBook,
  IconBuildingBank,
  IconBulb,
  IconCalendar,
  IconCalendarDue,
  IconChartBar,
  IconCheck,
  IconChecklist,
  IconChevronDown,
  IconChevronLeft,
  IconChevronRight,
  IconChevronUp,
  IconDots,
  IconEye,
  IconFiles,
  IconFlag,
  IconFolders,
  IconForms,
  IconHeartHandshake,
  IconHistory,
  IconHome,
  IconListCheck,
  IconMoon,
  IconPlus,
  IconSearch,
  IconSettings,
  IconShieldExclamation,
  IconUsersGroup,
  IconX,
} from '@tabler/icons-react';

// One set of line icons, drawn at one size and weight. Each stands beside a word or has a spoken label.

const drawn = (Drawing: Icon, size = 16) =>
  function DrawnIcon() {
    return <Drawing size={size} stroke={1.6} aria-hidden="true" />;
  };

export const AddIcon = drawn(IconPlus);
export const CalendarIcon = drawn(IconCalendar);
export const CheckIcon = drawn(IconCheck);
export const DownIcon = drawn(IconChevronDown);
export const EarlierIcon = drawn(IconChevronLeft);
export const LaterIcon = drawn(IconChevronRight);
export const FlagIcon = drawn(IconFlag, 14);
export const LateIcon = drawn(IconAlertTriangle, 14);
export const MoreIcon = drawn(IconDots);
export const RemoveIcon = drawn(IconX);
export const SearchIcon = drawn(IconSearch);
export const SoonIcon = drawn(IconCalendarDue, 14);
export const UpIcon = drawn(IconChevronUp);
export const WarningIcon = drawn(IconAlertTriangle);

/** Of the places of the left side. */
export const placeIcons = {
  home: drawn(IconHome, 18),
  duties: drawn(IconListCheck, 18),
  cases: drawn(IconFolders, 18),
  shift: drawn(IconMoon, 18),
  meetings: drawn(IconUsersGroup, 18),
  packets: drawn(IconFiles, 18),
  resources: drawn(IconHeartHandshake, 18),
  policy: drawn(IconBuildingBank, 18),
  supervision: drawn(IconEye, 18),
  lessons: drawn(IconBulb, 18),
  search: drawn(IconSearch, 18),
  allegations: drawn(IconShieldExclamation, 18),
  standard: drawn(IconChecklist, 18),
  missing: drawn(IconForms, 18),
  reports: drawn(IconChartBar, 18),
  audit: drawn(IconHistory, 18),
  backups: drawn(IconArchive, 18),
  guide: drawn(IconBook, 18),
  settings: drawn(IconSettings, 18),
} as const;
