import type { WebContents } from 'electron';
import { isOurBlob, pathOfOurs } from './address.ts';

/** The one viewer Chromium brings itself: it draws a PDF in a frame of ours. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/** Whether a frame may go to an address: the window to our page, a frame within it to a PDF we made. */
export function mayGo(frame: { url: string; isMainFrame: boolean }): boolean {
  if (frame.isMainFrame) return pathOfOurs(frame.url) === '/';
  return isOurBlob(frame.url) || frame.url.startsWith(pdfViewer);
}

/** Closes every way out of a window: navigation, redirects, new windows, embedded pages. */
export function guardContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.on('will-navigate', (event) => {
    if (!mayGo({ url: event.url, isMainFrame: true })) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayGo(event)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
