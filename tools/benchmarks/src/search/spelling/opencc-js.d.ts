/** The package's own declarations import each other without extensions, which Node's rules cannot resolve. */
declare module 'opencc-js' {
  export function Converter(scripts: {
    readonly from: string;
    readonly to: string;
  }): (text: string) => string;
}
