import { Menu, UnstyledButton } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type TabId, tabs } from '../../parts/case-tabs.ts';
import { DownIcon } from '../../ui/icons.tsx';
import { useOverflow } from '../../ui/use-overflow.ts';
import { keyOf } from './bridge.tsx';
import classes from './case.module.css';

/** The parts of a file that are no stage, in one row; what has no room in it stands under "Lainnya". */
export function OtherParts(props: {
  caseId: string;
  /** All parts this role opens, in the order of their keys. */
  offered: readonly TabId[];
  /** Those of them that stand here. */
  shown: readonly TabId[];
  current: TabId | undefined;
}) {
  const { caseId, offered, shown, current } = props;
  const { strip, hidden } = useOverflow(shown);
  return (
    <div className={classes.others}>
      <div ref={strip} className={classes.strip}>
        {shown.map((id) => (
          <Link
            key={id}
            to="/kasus/$caseId/$tab"
            params={{ caseId, tab: id }}
            search={{}}
            className={classes.tab}
            data-label={tabs[id].label}
            data-part={id}
            data-hidden={hidden.includes(id) || undefined}
            aria-current={id === current ? 'page' : undefined}
            aria-keyshortcuts={keyOf(offered, id)}
            title={keyOf(offered, id)}
            activeProps={{}}
          >
            {tabs[id].label}
          </Link>
        ))}
      </div>
      {hidden.length > 0 && <Rest caseId={caseId} hidden={hidden} current={current} />}
    </div>
  );
}

/** What had no room; where the part that is open is among it, its name stands there. */
function Rest(props: { caseId: string; hidden: readonly TabId[]; current: TabId | undefined }) {
  const { caseId, hidden, current } = props;
  const navigate = useNavigate();
  const open = hidden.find((id) => id === current);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton className={classes.tab} aria-current={open ? 'true' : undefined}>
          <span className={classes.rest}>
            {open === undefined ? 'Lainnya' : `Lainnya: ${tabs[open].label}`} <DownIcon />
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {hidden.map((id) => (
          <Menu.Item
            key={id}
            onClick={() =>
              void navigate({ to: '/kasus/$caseId/$tab', params: { caseId, tab: id }, search: {} })
            }
          >
            {tabs[id].label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
