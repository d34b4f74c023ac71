import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { noteBundled } from './src-main/hosts/packing/note-bundled.ts';
import { unbundled } from './src-main/hosts/packing/packed-modules.ts';

const project = import.meta.dirname;

/** Whether an import names one of the packages that are never bundled. */
const external = new RegExp(`^(${unbundled.join('|')})($|/)`);

export default defineConfig({
  main: {
    plugins: [noteBundled(project, 'main')],
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
          // What an installed Titian starts with, where no source stands beside it.
          open: 'src-main/hosts/open.ts',
          titian: 'src-main/hosts/cli/titian.ts',
        },
        // One flat folder: a worker is found beside whichever chunk starts it.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [noteBundled(project, 'preload')],
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
    plugins: [react(), noteBundled(project, 'renderer')],
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
