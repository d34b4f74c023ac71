import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What decides where a browser may be: the system and its environment. */
export type Surroundings = { platform: NodeJS.Platform; environment: NodeJS.ProcessEnv };

const here: Surroundings = { platform: process.platform, environment: process.env };

/** The path of an installed Chromium, Chrome or Edge; undefined when there is none. */
export function findBrowser(
  surroundings: Surroundings = here,
  isProgram: (path: string) => boolean = canRun,
): string | undefined {
  return browserPaths(surroundings).find(isProgram);
}

/** Whether a window could be shown at all. */
export function hasDisplay({ platform, environment }: Surroundings = here): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/** Every place a browser is usually installed, the likeliest first. */
function browserPaths({ platform, environment }: Surroundings): string[] {
  if (platform === 'win32') return windowsPaths(environment);
  if (platform === 'darwin') return macPaths;
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macPaths = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

function windowsPaths(environment: NodeJS.ProcessEnv): string[] {
  const folders = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ];
  return programs.flatMap((program) =>
    folders.flatMap((folder) => (folder ? [`${folder}\\${program}`] : [])),
  );
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
