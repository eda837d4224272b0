import config from '../../tools/config/eslint.config.js';

export default [{ ignores: ['src/schema.ts'] }, ...config];
