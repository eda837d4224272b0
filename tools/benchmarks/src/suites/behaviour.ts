import { BEHAVIOURS } from '../behaviour/all-behaviours.ts';
import { findingsOf } from '../behaviour/findings-of.ts';
import { frameworks, installFrameworks } from '../behaviour/frameworks.ts';
import { ours } from '../behaviour/ours.ts';
import type { Row, Suite } from '../suite.ts';

/** Held, as findings say it. */
const HELD = '+';

export const behaviourSuite: Suite = {
  name: 'behaviour',
  summary: 'what clients do when servers fail, row by row (--with ours: without the peers)',
  wanted: { behaviours_held: `${BEHAVIOURS.length}` },
  async run(flags) {
    const isAlone = flags.get('with') === 'ours';
    if (!isAlone) await installFrameworks();
    const names = (isAlone ? [ours] : [ours, ...frameworks()]).map(({ name }) => name);
    const findings = new Map<string, ReadonlyMap<number, string>>();
    for (const name of names) findings.set(name, await findingsOf(name));
    const rows = BEHAVIOURS.flatMap(({ row, what }) =>
      names.map((name): Row => {
        const finding = findings.get(name)?.get(row) ?? 'not run (its process ended)';
        return { '#': row, what: name === ours.name ? what : '', who: name, finding };
      }),
    );
    const own = [...(findings.get(ours.name)?.values() ?? [])];
    return {
      ratios: { behaviours_held: own.filter((one) => one.startsWith(HELD)).length },
      rows,
    };
  },
};
