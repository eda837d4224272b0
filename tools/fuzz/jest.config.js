export { default } from '../../tools/config/jest-preset.js';
