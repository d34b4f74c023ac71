import { Menu, Tabs, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { DownIcon } from './icons.tsx';
import classes from './tab-line.module.css';
import { useOverflow } from './use-overflow.ts';

type Tab = { id: string; label: string };
type TabLineProps = { tabs: readonly Tab[]; open: string | undefined; onShow: (id: string) => void };

/** The tabs of Mantine's `Tabs` in one line; what has no room in it stands under "Lainnya", which names the open one. */
export function TabLine({ tabs, open, onShow }: TabLineProps) {
  const ids = useMemo(() => tabs.map(({ id }) => id), [tabs]);
  const { strip, hidden } = useOverflow(ids);
  const rest = tabs.filter(({ id }) => hidden.includes(id));
  const within = rest.find(({ id }) => id === open);
  return (
    <div className={classes.line}>
      <Tabs.List ref={strip} className={classes.strip}>
        {tabs.map(({ id, label }) => (
          <Tabs.Tab
            key={id}
            value={id}
            data-part={id}
            data-hidden={hidden.includes(id) || undefined}
            // Arrows pass over what is not seen; the line has a stop of its own also where the open tab is not in it.
            disabled={hidden.includes(id)}
            {...(within !== undefined && id === ids[0] ? { tabIndex: 0 } : {})}
          >
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {rest.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <UnstyledButton className={classes.rest} aria-current={within ? 'true' : undefined}>
              {within === undefined ? 'Lainnya' : `Lainnya: ${within.label}`} <DownIcon />
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(({ id, label }) => (
              <Menu.Item key={id} onClick={() => onShow(id)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
