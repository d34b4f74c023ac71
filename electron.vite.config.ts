import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Loaded from node_modules as they are: native code, libraries that read files of their own, and write-excel-file,
 * whose parts name `require` a second time beside the one every bundled file is given.
 */
const external =
  /^(better-sqlite3|@node-rs\/argon2|hash-wasm|pdfmake|fontkit|idn-area-data|write-excel-file)($|\/)/;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Everything else is bundled, so that a start reads a few files instead of hundreds.
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: {
          main: 'src-main/hosts/electron/main.ts',
          loopback: 'src-main/hosts/http/serve.ts',
          'app-jobs': 'src-main/app-jobs.ts',
        },
        // One flat folder: a worker is found beside whichever chunk starts it.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-main/hosts/electron/preload.ts' },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      // Electron's Chromium is newer; a browser found on an office PC need not be.
      target: 'chrome120',
      minify: true,
      modulePreload: { polyfill: false },
      // The reader of PDFs is fetched alone and late; what comes first is weighed by a test.
      chunkSizeWarningLimit: 1_500,
      rolldownOptions: { input: 'src-renderer/index.html' },
    },
  },
});
