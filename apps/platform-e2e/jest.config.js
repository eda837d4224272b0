import preset from '../../tools/config/jest-preset.js';

/** Whole processes start, stop and time out here. */
export default { ...preset, testTimeout: 90_000 };
