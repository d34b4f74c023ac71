/**
 * A number from what a person typed: a comma before decimals, dots between thousands ("1.234,5"). A single dot
 * that cannot stand between thousands ("2.5", as number pads write it) is taken for the comma.
 * Undefined when it is not a number.
 */
export function parseTypedNumber(text: string): number | undefined {
  const typed = text.trim().replace(/^[\u2212\u2013]/, '-');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed)) {
    return Number(typed.replaceAll('.', '').replace(',', '.'));
  }
  return /^-?\d{1,15}([.,]\d{1,12})?$/.test(typed) ? Number(typed.replace(',', '.')) : undefined;
}
