import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  BrowserWindow,
  dialog,
  app as electron,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  session,
} from 'electron';
import { portMessage } from '#contract/host';
import { assemble } from '../assemble.ts';
import { leaveNoCoreDump } from '../no-core-dump.ts';
import { homeOfTitian, projectFolder, screensFolder } from '../places.ts';
import { readScreens } from '../screens.ts';
import { pageAddress, scheme } from './address.ts';
import { answerRequest } from './answer-request.ts';
import { guardContents } from './guard-contents.ts';
import { guardSession } from './guard-session.ts';
import { saveFile } from './save-file.ts';
import { isOurSender } from './sender.ts';
import { serveWindow, systemEvents } from './serve-window.ts';
import { partition, windowOptions } from './window-options.ts';

// Before anything else: what Chromium itself keeps goes beside the vault, and nothing is looked up by name.
leaveNoCoreDump();
electron.setPath('userData', join(homeOfTitian(), 'jendela'));
electron.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
electron.commandLine.appendSwitch('disable-http-cache');
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (electron.requestSingleInstanceLock()) void electron.whenReady().then(start).catch(giveUp);
else electron.quit();

function start(): void {
  const { data } = parseArgs({ options: { data: { type: 'string' } }, strict: false }).values;
  const { app: titian, office } = assemble(typeof data === 'string' ? data : undefined);
  const screens = readScreens(screensFolder());
  electron.on('session-created', guardSession);
  guardSession(session.defaultSession);
  electron.on('web-contents-created', (_event, contents) => guardContents(contents));
  const ours = session.fromPartition(partition);
  ours.protocol.handle(scheme, (request) => answerRequest(screens, request));
  Menu.setApplicationMenu(process.platform === 'darwin' ? macMenu() : null);

  const window = new BrowserWindow(
    windowOptions(join(projectFolder(), 'out', 'preload', 'preload.cjs'), electron.isPackaged),
  );
  const served = serveWindow({ app: titian, office });
  void office.begin(titian);
  ipcMain.on(portMessage, (event) => {
    const [port] = event.ports;
    if (!port || !isOurSender(event.senderFrame, window.webContents.mainFrame)) return;
    served.carry(port);
  });
  ipcMain.handle('titian-save', (event, name, bytes) => {
    if (!isOurSender(event.senderFrame, window.webContents.mainFrame)) throw new Error('foreign sender');
    return saveFile((suggestedName) => askWhere(window, suggestedName), name, bytes);
  });

  for (const event of Object.keys(systemEvents) as (keyof typeof systemEvents)[]) {
    powerMonitor.on(event as 'suspend', () => void served.hear(event));
  }
  electron.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  electron.on('window-all-closed', () => electron.quit());
  electron.once('before-quit', (event) => {
    event.preventDefault();
    void served.end().finally(() => electron.exit(0));
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pageAddress);
}

function giveUp(): void {
  dialog.showErrorBox('Titian', 'Titian tidak dapat dimulai. Pasang ulang, lalu coba sekali lagi.');
  electron.exit(1);
}

async function askWhere(window: BrowserWindow, suggestedName: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: suggestedName });
  return canceled || filePath === '' ? undefined : filePath;
}

/** macOS takes copy and paste from the menu. */
function macMenu(): Menu {
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
}
