import { Button, Menu, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lastLogin } from '../core/last-login.ts';
import { useSession } from '../core/session.ts';
import { CheckIcon, DownIcon } from '../ui/icons.tsx';
import { Portrait } from '../ui/portrait.tsx';
import { appearances } from './color-scheme.ts';
import classes from './frame.module.css';
import { useAppearance } from './use-appearance.ts';

/** Who is logged in: always to be seen, because the computer is shared. */
export function UserMenu({ onLock }: { onLock: () => void }) {
  const { name, roleLabel } = useSession();
  const { appearance, choose } = useAppearance();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<Portrait photo={null} name={name} size={24} />}
          rightSection={<DownIcon />}
          title={`${name}, ${roleLabel}`}
        >
          <Text c="var(--mantine-color-text)" truncate maw={260}>
            {name}
            <span className={classes.role}> · {roleLabel}</span>
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void navigate({ to: '/atur', search: { bagian: 'sandi' } })}>
          Ganti kata sandi
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            lastLogin.forget();
            onLock();
          }}
        >
          Ganti pengguna
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Tampilan</Menu.Label>
        {(['auto', 'light', 'dark'] as const).map((value) => (
          <Menu.Item
            key={value}
            onClick={() => choose(value)}
            leftSection={appearance === value ? <CheckIcon /> : <span className={classes.unticked} />}
          >
            {appearances[value]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
