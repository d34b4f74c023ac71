import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  InputWrapper,
  Loader,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  NavLink,
  PasswordInput,
  Popover,
  Select,
  Tooltip,
} from '@mantine/core';

const deepTeal: MantineColorsTuple = [
  '#e9f5f5',
  '#d2e9e9',
  '#a5d3d4',
  '#74bbbd',
  '#4ba5a8',
  '#2d9194',
  '#187b7e',
  '#0f6568',
  '#0b5254',
  '#073b3d',
];

/** From the ink of the page to its deepest ground, all of the blue-grey of the left side. */
const night: MantineColorsTuple = [
  '#d6dce1',
  '#b9c2c9',
  '#9aa5ae',
  '#6d7882',
  '#48525b',
  '#384149',
  '#2a3138',
  '#1e2429',
  '#181d21',
  '#12161a',
];

const row = 'var(--titian-row)';
const still = { transitionProps: { duration: 0 } };

/** A quiet office tool: 32 px rows, 14 px text in the system's own font, one accent, nothing that moves by itself. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  colors: { teal: deepTeal, dark: night },
  fontFamily: "'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, system-ui, sans-serif",
  fontFamilyMonospace: "Consolas, 'Noto Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.5' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '23px', lineHeight: '1.25', fontWeight: '700' },
      h2: { fontSize: '18px', lineHeight: '1.35' },
      h3: { fontSize: '15px', lineHeight: '1.4' },
    },
  },
  defaultRadius: '4px',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      vars: (_theme, { size = 'sm' }) => ({ root: heightOf('--button-height', size) }),
      // What leads on is heavier than what stands beside it.
      styles: (_theme, { variant = 'filled' }) => ({
        root: { fontWeight: variant === 'filled' ? 600 : 500 },
      }),
    }),
    PasswordInput: PasswordInput.extend({
      defaultProps: { visibilityToggleButtonProps: { 'aria-label': 'Tampilkan kata sandi' } },
    }),
    // What is typed chooses the first entry that fits: Enter takes it.
    Select: Select.extend({ defaultProps: { selectFirstOptionOnChange: true } }),
    MultiSelect: MultiSelect.extend({
      defaultProps: { selectFirstOptionOnChange: true, selectFirstOptionOnDropdownOpen: true },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: row } }),
    Input: Input.extend({
      vars: (_theme, { size = 'sm', error }) => ({
        wrapper: {
          ...heightOf('--input-height', size),
          ...(error ? {} : { '--input-bd': 'var(--titian-edge)' }),
        },
      }),
    }),
    // Between a heading and a value: smaller than both, and quieter.
    InputWrapper: InputWrapper.extend({
      styles: {
        label: {
          color: 'var(--titian-label)',
          fontSize: 'calc(var(--mantine-font-size-sm) - 1px)',
          fontWeight: 600,
          marginBottom: '2px',
        },
      },
    }),
    // All places of the Kepala stand on a screen of 768 px.
    NavLink: NavLink.extend({
      styles: { root: { minHeight: '29px', paddingBlock: '3px' }, section: { marginInlineEnd: '9px' } },
    }),
    // The page itself never scrolls, so there is nothing to lock; locking would write a style without its nonce.
    Modal: Modal.extend({
      defaultProps: {
        ...still,
        centered: true,
        lockScroll: false,
        overlayProps: { backgroundOpacity: 0.4 },
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { fontSize: '18px', fontWeight: 600 } },
    }),
    // Its words are said only of what has a role.
    Loader: Loader.extend({ defaultProps: { role: 'status' } }),
    // An entry takes the keyboard, instead of an unseen place before it that no menu may hold.
    Menu: Menu.extend({ defaultProps: { ...still, withInitialFocusPlaceholder: false } }),
    Popover: Popover.extend({ defaultProps: still }),
    Tooltip: Tooltip.extend({ defaultProps: { ...still, openDelay: 300 } }),
  },
});

function heightOf<Name extends string>(name: Name, size: string | number): { [N in Name]?: string } {
  return (size === 'sm' ? { [name]: row } : {}) as { [N in Name]?: string };
}

/** Mantine's own greys and reds fall short of 4.5 to 1 for small text and 3 to 1 for edges; these do not. */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#545c64',
    '--mantine-color-placeholder': '#66707a',
    '--mantine-color-error': '#b42318',
    '--mantine-color-disabled-color': '#5a636c',
    '--titian-label': '#3f4a54',
    '--titian-due': '#8a4b00',
    '--titian-overdue': '#b42318',
    '--titian-reached': '#0f6568',
    '--titian-partway': '#b26a00',
    '--titian-line': '#dde2e6',
    '--titian-edge': '#868f98',
    '--titian-faint': '#d5dbe0',
    '--titian-quiet': '#f5f7f8',
  },
  dark: {
    '--mantine-color-dimmed': '#b4bac1',
    '--mantine-color-placeholder': '#9aa3ad',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-disabled-color': '#9aa3ad',
    '--titian-label': '#c3cbd2',
    '--titian-due': '#ffc069',
    '--titian-overdue': '#ff9d94',
    '--titian-reached': '#5cc0c3',
    '--titian-partway': '#ffc069',
    '--titian-line': '#39424a',
    '--titian-edge': '#78848e',
    '--mantine-color-teal-light': '#1d3c3e',
    '--mantine-color-teal-light-hover': '#244a4c',
    '--titian-faint': '#46515a',
    '--titian-quiet': '#191e22',
  },
});
