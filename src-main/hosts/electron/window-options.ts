import type { BrowserWindowConstructorOptions } from 'electron';

/** No `persist:`: everything the window keeps is in memory and goes with it. */
export const partition = 'titian';

/** The one window: sandboxed, without Node, keeping nothing on disk (hosts/SECURITY.md D29). */
export function windowOptions(preload: string, isPackaged: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Titian',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      devTools: !isPackaged,
      // Only for Chromium's own PDF viewer: papers are printed from a frame of it.
      plugins: true,
    },
  };
}
