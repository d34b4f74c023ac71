import { Tabs, Text } from '@mantine/core';
import type { SheetPreview } from '#contract/sheet-preview';
import { type Figure, SheetTable } from './sheet-table.tsx';

type SheetTabsProps = {
  sheets: readonly SheetPreview[];
  /** Shows who stands behind a figure; absent where nobody is told of. */
  onOpen?: (figure: Figure) => void;
};

/** The sheets of the workbook, one a tab. */
export function SheetTabs({ sheets, onOpen }: SheetTabsProps) {
  const [first] = sheets;
  if (first === undefined) return null;
  return (
    <Tabs defaultValue={first.name} keepMounted={false}>
      <Tabs.List mb="sm">
        {sheets.map(({ name }) => (
          <Tabs.Tab key={name} value={name}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
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
