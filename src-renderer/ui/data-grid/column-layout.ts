import { z } from 'zod';
import { type GridColumns, widthLimits } from './grid-table.ts';

/** Which columns stand where, how wide; `visible` names those that differ from the column's own beginning. */
export const ColumnLayout = z.object({
  order: z.array(z.string()),
  visible: z.record(z.string(), z.boolean()),
  widths: z.record(z.string(), z.number()),
});
export type ColumnLayout = z.infer<typeof ColumnLayout>;

/** One column as the menu of columns lists it. */
export type ColumnChoice = { id: string; label: string; isVisible: boolean; width: number };

/** The layout a grid begins with. */
export function firstLayout<Row>(columns: GridColumns<Row>): ColumnLayout {
  return {
    order: columns.map(({ id }) => id),
    visible: Object.fromEntries(columns.map(({ id, startsHidden }) => [id, startsHidden !== true])),
    widths: {},
  };
}

/** What was remembered, as far as it still fits: columns that are gone fall out, new ones join at the end. */
export function fitLayout<Row>(columns: GridColumns<Row>, remembered: unknown): ColumnLayout {
  const first = firstLayout(columns);
  const parsed = ColumnLayout.safeParse(remembered);
  if (!parsed.success) return first;
  const known = parsed.data.order.filter((id) => first.order.includes(id));
  return {
    order: [...new Set([...known, ...first.order])],
    visible: { ...first.visible, ...parsed.data.visible },
    widths: Object.fromEntries(
      Object.entries(parsed.data.widths).map(([id, width]) => [id, withinLimits(width)]),
    ),
  };
}

/** The columns in their order, as the menu lists them. */
export function listColumns<Row>(columns: GridColumns<Row>, layout: ColumnLayout): ColumnChoice[] {
  return layout.order.flatMap((id) => {
    const column = columns.find((one) => one.id === id);
    if (column === undefined) return [];
    return {
      id,
      label: column.spoken ?? column.header,
      isVisible: layout.visible[id] !== false,
      width: layout.widths[id] ?? column.size,
    };
  });
}

/** The layout with a column `by` places further on among those shown. */
export function moveColumn(layout: ColumnLayout, id: string, by: -1 | 1): ColumnLayout {
  const order = [...layout.order];
  const from = order.indexOf(id);
  let to = from + by;
  while (layout.visible[order[to] ?? ''] === false) to += by;
  if (from < 0 || to < 0 || to >= order.length) return layout;
  order.splice(from, 1);
  order.splice(to, 0, id);
  return { ...layout, order };
}

/** The layout with a column put in the place of another. */
export function placeColumn(layout: ColumnLayout, id: string, target: string): ColumnLayout {
  if (id === target) return layout;
  const order = layout.order.filter((one) => one !== id);
  const isForward = layout.order.indexOf(id) < layout.order.indexOf(target);
  order.splice(order.indexOf(target) + (isForward ? 1 : 0), 0, id);
  return { ...layout, order };
}

/** The layout with a column of this width, in pixels, kept within the limits. */
export function sizeColumn(layout: ColumnLayout, id: string, width: number): ColumnLayout {
  return { ...layout, widths: { ...layout.widths, [id]: withinLimits(width) } };
}

/** The layout with a column shown or hidden; the last one shown stays. */
export function showColumn(layout: ColumnLayout, id: string, isVisible: boolean): ColumnLayout {
  const others = layout.order.filter((one) => one !== id && layout.visible[one] !== false);
  if (!isVisible && others.length === 0) return layout;
  return { ...layout, visible: { ...layout.visible, [id]: isVisible } };
}

function withinLimits(width: number): number {
  return Math.round(Math.min(widthLimits.most, Math.max(widthLimits.least, width)));
}
