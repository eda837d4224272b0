import { defaultClientConditions, defineConfig } from 'vite';
import { precompress } from './build/precompress.js';
import { weigh } from './build/weigh.js';

const API_URL = process.env.API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  // Below the path that `<base>` names, whatever that is where the page is served.
  base: './',
  resolve: { conditions: ['@tablewise/source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // Files, not `data:` addresses: they are cached, and the policy of the page stays narrow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // For `npx vite` in this folder, beside a platform that runs.
  server: { proxy: { '/api': API_URL, '/health': API_URL } },
  plugins: [weigh(), precompress()],
});
