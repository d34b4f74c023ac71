import { contextBridge, ipcRenderer } from 'electron';
import { type NativeHost, portMessage } from '#contract/host';

/** The page's own window: this one file runs beside a page, in a project without the types of one. */
declare const window: {
  addEventListener(event: 'load', listener: () => void, options: { once: true }): void;
  postMessage(message: string, origin: string, transfer: unknown[]): void;
};

// All a screen gets of Electron: one port to the router, and the save dialog.
const host: NativeHost = {
  saveFile: (name, bytes) => ipcRenderer.invoke('titian-save', name, bytes),
};
contextBridge.exposeInMainWorld('titian', host);

const { port1, port2 } = new MessageChannel();
ipcRenderer.postMessage(portMessage, null, [port1]);
window.addEventListener('load', () => window.postMessage(portMessage, '*', [port2]), { once: true });
