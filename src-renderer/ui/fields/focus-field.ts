/**
 * Puts the keyboard into the field at `path`, or into the nearest thing above it that is drawn; a section that is folded
 * is opened for it.
 */
export function focusField(formKey: string, path: string, block: 'center' | 'nearest' = 'center'): void {
  const steps = path.split('.');
  const folded = document.querySelector(`[data-folds~="${CSS.escape(`${formKey}:${steps[0]}`)}"]`);
  if (folded !== null) {
    folded.querySelector('button')?.click();
    requestAnimationFrame(() => focusField(formKey, path, block));
    return;
  }
  for (let length = steps.length; length > 0; length -= 1) {
    const slot = document.querySelector(
      `[data-path="${CSS.escape(`${formKey}:${steps.slice(0, length).join('.')}`)}"]`,
    );
    if (slot === null) continue;
    takeKeyboard(slot, block);
    return;
  }
}

function takeKeyboard(slot: Element, block: 'center' | 'nearest'): void {
  slot.scrollIntoView({ block });
  const written = slot.querySelector<HTMLElement>('input:not([type=hidden], [disabled]), textarea');
  const button = slot.matches('button') ? (slot as HTMLElement) : slot.querySelector<HTMLElement>('button');
  (written ?? button)?.focus({ preventScroll: true });
}

/**
 * Puts the keyboard into the next field that is required and empty, or into the one before; after the last one the first
 * comes again. Gives false where every one is filled in.
 */
export function focusNextWanting(way: 'on' | 'back'): boolean {
  const dialogs = [...document.querySelectorAll('[role="dialog"]')];
  const within = dialogs.find((dialog) => dialog.checkVisibility()) ?? document;
  const here = document.activeElement ?? document.body;
  const wanting = [...within.querySelectorAll('[data-wanting]')].filter((slot) => slot.checkVisibility());
  const lies = (slot: Element, where: number) =>
    !slot.contains(here) && (here.compareDocumentPosition(slot) & where) !== 0;
  const next =
    way === 'on'
      ? (wanting.find((slot) => lies(slot, Node.DOCUMENT_POSITION_FOLLOWING)) ?? wanting[0])
      : (wanting.findLast((slot) => lies(slot, Node.DOCUMENT_POSITION_PRECEDING)) ?? wanting.at(-1));
  if (next !== undefined) takeKeyboard(next, 'center');
  return next !== undefined;
}
