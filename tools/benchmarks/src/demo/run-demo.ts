import { demoPool } from './pool.ts';

type Print = (line: string) => void;

const DEMOS: Readonly<Record<string, (print: Print) => Promise<void>>> = { pool: demoPool };

/** Returns the exit code: 2 when there is no such demonstration. */
export async function runDemo(args: readonly string[], print: Print): Promise<number> {
  const [name = ''] = args;
  const demo = Object.hasOwn(DEMOS, name) ? DEMOS[name] : undefined;
  if (demo === undefined) {
    print(`usage: npm run demo -- ${Object.keys(DEMOS).join(' | ')}`);
    return 2;
  }
  await demo(print);
  return 0;
}
