import { answers, npmStart, stop } from './platform.ts';
import type { Site } from './site.ts';

/** A clone that is installed and built once, when it is first asked for; it goes with its site. */
export function preparedClone(openSite: () => Site): {
  readonly path: () => Promise<string>;
  readonly close: () => void;
} {
  let site: Site | undefined;
  let path: Promise<string> | undefined;
  const prepare = async (): Promise<string> => {
    site = openSite();
    const clone = site.clone();
    const session = npmStart(site, clone);
    await answers(session);
    await stop(session);
    return clone;
  };
  return {
    path: () => (path ??= prepare()),
    close: () => {
      site?.close();
    },
  };
}
