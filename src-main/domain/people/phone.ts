/**
 * The digits of each telephone number in a text, in its national form, parted by spaces: "+62 812-3456-7890" is
 * "081234567890". Fewer than six digits are no number of a telephone.
 */
export function phoneWords(text: string): string {
  return text
    .split(/[^\d\s().+-]+/)
    .map((number) => number.replace(/\D/g, '').replace(/^62(?=8|\d{8})/, '0'))
    .filter((digits) => digits.length >= 6)
    .join(' ');
}
