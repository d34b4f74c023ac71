import { Button, Group, Menu } from '@mantine/core';
import type { DutyRow } from '#contract/duty';
import { type DutyActKind, dutyActs } from '#domain/duties/duty';
import { RenewContract } from './renew-contract.tsx';
import { verdictOn } from './verdict-on.ts';

type Parts = { row: DutyRow; onAct: (act: DutyActKind) => void };

const others = ['put-off', 'dropped', 'handed-over'] as const;

/** What may be done about a duty: the usual act as a button, the rest in a menu that says why something may not. */
export function DutyActions({ row, onAct }: Parts) {
  return (
    <Group gap={4} justify="flex-end">
      {row.kind === 'contractEnd' && <RenewContract row={row} />}
      {row.can.done.ok && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`Selesai: ${row.what}, ${row.clientName}`}
          onClick={() => onAct('done')}
        >
          Selesai
        </Button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={`Lainnya: ${row.what}, ${row.clientName}`}
          >
            Lainnya
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((act) => {
            const verdict = verdictOn(row, act);
            return (
              <Menu.Item key={act} disabled={!verdict.ok} title={verdict.why} onClick={() => onAct(act)}>
                {dutyActs[act].label}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
