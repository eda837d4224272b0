import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pageFolder } from '../applications/application-file.ts';

/** kB as they are sent, compressed by gzip. */
export interface PageWeights {
  /** What is loaded before anything is shown. */
  readonly entryJs: number;
  readonly css: number;
  readonly mapJs: number;
  /** The heaviest of the other parts. */
  readonly otherJs: number;
}

/** Of the page as it was built, with each part's gzip beside it. */
export function pageWeights(): PageWeights {
  const document = readFileSync(join(pageFolder, 'index.html'), 'utf8');
  const files = readdirSync(join(pageFolder, 'assets')).filter((name) => /\.(js|css)$/.test(name));
  const entry = files.filter((name) => name.endsWith('.js') && document.includes(name));
  const map = files.filter((name) => /^map-.*\.js$/.test(name));
  const others = files.filter(
    (name) => name.endsWith('.js') && !entry.includes(name) && !map.includes(name),
  );
  return {
    entryJs: sum(entry.map(weigh)),
    css: Math.max(...files.filter((name) => name.endsWith('.css')).map(weigh)),
    mapJs: sum(map.map(weigh)),
    otherJs: Math.max(...others.map(weigh)),
  };
}

function weigh(name: string): number {
  return statSync(join(pageFolder, 'assets', `${name}.gz`)).size / 1_000;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
