/** Puts the focus on the first field of a form that has a trouble, once the trouble has been drawn. */
export function focusFirstTrouble(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
