/** The version of electron-builder that the configuration was tried with. */
export const builderVersion = '26.17.0';

/** The folder that is packed and the one that is made, below the project. */
export const electronFolders = { app: 'dist/dalam-pembuatan/electron', output: 'dist/electron' } as const;

/**
 * How electron-builder packs Titian: for one account and without an administrator, the program in an archive that
 * Electron proves before it loads it, native code beside the archive, and every door of Node shut. electron-builder is
 * no dependency: its 283 packages would weigh on every `npm ci`, and Electron's own binary is fetched where it is used.
 */
export const electronPackage = {
  appId: 'id.titian.panti',
  productName: 'Titian',
  directories: { ...electronFolders, buildResources: 'resources/installer' },
  files: ['**/*'],
  asar: true,
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  publish: null,
  compression: 'maximum',
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
  },
  win: { target: [{ target: 'nsis', arch: ['x64'] }], icon: 'titian.ico' },
  nsis: {
    oneClick: true,
    perMachine: false,
    // The vault stands in a folder of its own, which no uninstaller touches.
    deleteAppDataOnUninstall: false,
  },
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'titian.png',
    category: 'Office',
    maintainer: 'Titian <titian@localhost>',
    executableName: 'titian-electron',
  },
} as const;
