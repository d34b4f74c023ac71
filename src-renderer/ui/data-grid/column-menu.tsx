import { ActionIcon, Button, Checkbox, Group, Popover, Text } from '@mantine/core';
import {
  type ColumnChoice,
  type ColumnLayout,
  firstLayout,
  listColumns,
  moveColumn,
  showColumn,
  sizeColumn,
} from './column-layout.ts';
import classes from './data-grid.module.css';
import { type GridColumns, widthLimits } from './grid-table.ts';

type ColumnMenuProps<Row> = {
  columns: GridColumns<Row>;
  layout: ColumnLayout;
  onLayout: (layout: ColumnLayout) => void;
};

/** Chooses, orders and sizes the columns of a grid with buttons; remembered for this user. */
export function ColumnMenu<Row>({ columns, layout, onLayout }: ColumnMenuProps<Row>) {
  const choices = listColumns(columns, layout);
  return (
    <Popover position="bottom-end" width={400} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default">Kolom</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.menuLines}>
          {choices.map((choice) => (
            <ColumnLine key={choice.id} choice={choice} layout={layout} onLayout={onLayout} />
          ))}
        </div>
        <Group justify="space-between" mt="xs" wrap="nowrap">
          <Text size="xs" c="dimmed" className={classes.menuHelp}>
            Di kepala kolom: Enter mengurutkan, Shift+panah melebarkan, Alt+panah memindahkan.
          </Text>
          <Button variant="default" onClick={() => onLayout(firstLayout(columns))}>
            Seperti semula
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}

type ColumnLineProps = {
  choice: ColumnChoice;
  layout: ColumnLayout;
  onLayout: (layout: ColumnLayout) => void;
};

function ColumnLine({ choice: { id, label, isVisible, width }, layout, onLayout }: ColumnLineProps) {
  const size = (by: number) => onLayout(sizeColumn(layout, id, width + by));
  return (
    <div className={classes.menuLine}>
      <Checkbox
        label={label}
        checked={isVisible}
        onChange={(event) => onLayout(showColumn(layout, id, event.currentTarget.checked))}
      />
      <Group gap={0} wrap="nowrap">
        <ActionIcon aria-label={`${label}: ke kiri`} onClick={() => onLayout(moveColumn(layout, id, -1))}>
          ↑
        </ActionIcon>
        <ActionIcon aria-label={`${label}: ke kanan`} onClick={() => onLayout(moveColumn(layout, id, 1))}>
          ↓
        </ActionIcon>
        <ActionIcon aria-label={`${label}: lebih sempit`} onClick={() => size(-widthLimits.step)}>
          −
        </ActionIcon>
        <ActionIcon aria-label={`${label}: lebih lebar`} onClick={() => size(widthLimits.step)}>
          +
        </ActionIcon>
      </Group>
    </div>
  );
}
