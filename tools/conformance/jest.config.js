import preset from '../../tools/config/jest-preset.js';

/** Each scenario starts the referee, which may wait for its own timeouts. */
export default { ...preset, testTimeout: 70_000 };
