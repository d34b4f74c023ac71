/** The one scheme and host the window knows; there is no other address in Titian. */
export const scheme = 'app';
export const pageAddress = 'app://panti/';

/** The path of an address of ours (`/assets/x.js`), or undefined for any other address. */
export function pathOfOurs(address: string): string | undefined {
  const url = URL.parse(address);
  const isOurs =
    url?.protocol === 'app:' && url.host === 'panti' && url.username === '' && url.password === '';
  return isOurs ? url.pathname : undefined;
}

/** Whether an address leads to a document that this window made, such as a PDF to preview. */
export function isOurBlob(address: string): boolean {
  return address.startsWith('blob:') && pathOfOurs(address.slice('blob:'.length)) !== undefined;
}
