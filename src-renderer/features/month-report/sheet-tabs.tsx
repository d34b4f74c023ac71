import { Tabs, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SheetPreview } from '#contract/sheet-preview';
import { TabLine } from '../../ui/tab-line.tsx';
import { type Figure, SheetTable } from './sheet-table.tsx';

type SheetTabsProps = {
  sheets: readonly SheetPreview[];
  /** Shows who stands behind a figure; absent where nobody is told of. */
  onOpen?: (figure: Figure) => void;
};

/** The sheets of the workbook, one a tab. */
export function SheetTabs({ sheets, onOpen }: SheetTabsProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const tabs = useMemo(() => sheets.map(({ name }) => ({ id: name, label: name })), [sheets]);
  const open = sheets.find(({ name }) => name === chosen) ?? sheets[0];
  if (open === undefined) return null;
  return (
    <Tabs value={open.name} onChange={setChosen} keepMounted={false}>
      <TabLine tabs={tabs} open={open.name} onShow={setChosen} />
      {sheets.map((sheet) => (
        <Tabs.Panel key={sheet.name} value={sheet.name}>
          <SheetTable sheet={sheet} onOpen={onOpen} />
          {sheet.remarks.map((remark) => (
            <Text key={remark} size="sm" c="dimmed" mt="xs">
              {remark}
            </Text>
          ))}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
