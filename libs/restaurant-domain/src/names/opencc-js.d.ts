/** The package declares its presets, not the dictionaries by themselves. */
declare module 'opencc-js/to/jp' {
  const dictionaries: readonly (readonly string[])[];
  export { dictionaries as default };
}
