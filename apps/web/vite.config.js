import { defaultClientConditions, defineConfig } from 'vite';
import { precompress } from './build/precompress.js';
import { routeParts } from './build/route-parts.js';
import { weigh } from './build/weigh.js';

/** Under the name that the browser knows: operators' actions are for pages of the API's own origin. */
const API = { target: process.env.API_URL ?? 'http://127.0.0.1:3000', changeOrigin: false };

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
  server: { proxy: { '/api': API, '/health': API } },
  plugins: [weigh(), routeParts(), precompress()],
});
