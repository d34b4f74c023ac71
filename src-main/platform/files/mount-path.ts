/** The path of a mount as Linux writes it in its tables, where a space is `\040`. */
export function readMountPath(written: string): string {
  return written.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
