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
  const written = slot.querySelector<HTMLElement>('input:not([type=hidden], [disabled]), textarea, select');
  const button = slot.matches('button') ? (slot as HTMLElement) : slot.querySelector<HTMLElement>('button');
  (written ?? button)?.focus({ preventScroll: true });
}

/** Where something is filled in, whether or not anything of it is required. */
const filledIn = 'form, [data-saves], [data-path]';

/**
 * Puts the keyboard into the next field that is required and empty, or into the one before; after the last one the first
 * comes again. Of several dialogs the topmost is looked through alone. Says whether one was found, or why none was:
 * every one is filled in, or no form stands there.
 */
export function focusNextWanting(way: 'on' | 'back'): 'found' | 'filled' | 'noForm' {
  const within = [...document.querySelectorAll('[aria-modal="true"]')].findLast(isSeen) ?? document;
  const here = document.activeElement ?? document.body;
  const wanting = [...within.querySelectorAll('[data-wanting], :has(> [data-required])')].filter(
    (field) => isSeen(field) && (field.matches('[data-wanting]') || isEmptyInput(field)),
  );
  const lies = (slot: Element, where: number) =>
    !slot.contains(here) && (here.compareDocumentPosition(slot) & where) !== 0;
  const next =
    way === 'on'
      ? (wanting.find((slot) => lies(slot, Node.DOCUMENT_POSITION_FOLLOWING)) ?? wanting[0])
      : (wanting.findLast((slot) => lies(slot, Node.DOCUMENT_POSITION_PRECEDING)) ?? wanting.at(-1));
  if (next !== undefined) {
    takeKeyboard(next, 'center');
    return 'found';
  }
  return [...within.querySelectorAll(filledIn)].some(isSeen) ? 'filled' : 'noForm';
}

const isSeen = (element: Element) => element.checkVisibility();

/** Whether an input whose label bears the asterisk is empty; of a declared field its slot says so. */
function isEmptyInput(wrapper: Element): boolean {
  if (wrapper.closest('[data-path]')?.matches('[data-kind]')) return false;
  const inputs = [
    ...wrapper.querySelectorAll<HTMLInputElement>(
      ':is(input, textarea, select):not([type=hidden], :disabled)',
    ),
  ];
  const isTicked = ({ type }: HTMLInputElement) => type === 'radio' || type === 'checkbox';
  return (
    inputs.length > 0 &&
    !inputs.some((input) => (isTicked(input) ? input.checked : input.value.trim() !== ''))
  );
}
