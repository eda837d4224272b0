import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { rollup } from 'rollup';

/** What a page has, of what a client of an API may need. */
const OF_A_PAGE = {
  AbortController,
  AbortSignal,
  FormData,
  Headers,
  Request,
  Response,
  URL,
  URLSearchParams,
};

/** A module with all that it imports, as a page loads it: one minified script. */
export class BrowserBundle {
  private constructor(private readonly script: string) {}

  static async of(entry: string, name: string): Promise<BrowserBundle> {
    const plugins = [nodeResolve({ browser: true })];
    const onwarn = ({ message }: { readonly message: string }): never => {
      throw new Error(message);
    };
    const bundle = await rollup({ input: entry, plugins, onwarn });
    const { output } = await bundle.generate({ format: 'iife', name });
    await bundle.close();
    const { code } = await minify(output[0].code, { compress: true, mangle: true });
    return new BrowserBundle(code);
  }

  /** As a server sends it. */
  get gzippedBytes(): number {
    return gzipSync(this.script).length;
  }

  /** What an expression is that uses the script, where there is nothing of Node. */
  run(expression: string, globals: Readonly<Record<string, unknown>>): unknown {
    const page = createContext({ ...OF_A_PAGE, ...globals });
    return runInContext(`${this.script};${expression}`, page);
  }
}
