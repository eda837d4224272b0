export { axeFaults, axeFaultsOfRoutes, bringAxe } from './axe.ts';
export { CHROMIUM, CHROMIUM_FLAGS, launchBrowser } from './chromium.ts';
export { looksAt } from './looks.ts';
export type { Look } from './looks.ts';
export { PAGE_ROUTES } from './page-routes.ts';
export type { ShownRoute } from './page-routes.ts';
export { Visit } from './visit.ts';
