export { axeFaults, bringAxe } from './axe.ts';
export { CHROMIUM, CHROMIUM_FLAGS, launchBrowser } from './chromium.ts';
export { Visit } from './visit.ts';
