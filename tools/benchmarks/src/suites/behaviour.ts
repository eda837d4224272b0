import { findingsOf } from '../behaviour/findings-of.ts';
import { frameworks, installFrameworks } from '../behaviour/frameworks.ts';
import { ours } from '../behaviour/ours.ts';
import { TABLES, TABLE_NAMES, tableNamed } from '../behaviour/tables.ts';
import type { TableName } from '../behaviour/tables.ts';
import type { Row, Suite } from '../suite.ts';

/** Held, as findings say it. */
const HELD = '+';

export const behaviourSuite: Suite = {
  name: 'behaviour',
  summary: `what clients do when servers fail (--with ours: no peers; --table ${TABLE_NAMES.join('|')})`,
  wanted: {
    behaviours_held: `${TABLES.behaviours.length}`,
    seams_held: `${TABLES.seams.length}`,
  },
  async run(flags) {
    const isAlone = flags.get('with') === 'ours';
    if (!isAlone) await installFrameworks();
    const names = (isAlone ? [ours] : [ours, ...frameworks()]).map(({ name }) => name);
    const only = flags.get('table');
    const tables: Examined[] = [];
    for (const table of only === undefined ? TABLE_NAMES : [tableNamed(only)])
      tables.push(await examine(table, names));
    return {
      ratios: Object.fromEntries(tables.map(({ table, held }) => [`${table}_held`, held])),
      rows: tables.flatMap(({ rows }) => rows),
    };
  },
};

interface Examined {
  readonly table: TableName;
  /** Rows that ours holds. */
  readonly held: number;
  readonly rows: readonly Row[];
}

async function examine(table: TableName, names: readonly string[]): Promise<Examined> {
  const findings = new Map<string, ReadonlyMap<number, string>>();
  for (const name of names) findings.set(name, await findingsOf(name, table));
  const rows = TABLES[table].flatMap(({ row, what }) =>
    names.map((name): Row => {
      const finding = findings.get(name)?.get(row) ?? 'not run (its process ended)';
      return { table, '#': row, what: name === ours.name ? what : '', who: name, finding };
    }),
  );
  const own = [...(findings.get(ours.name)?.values() ?? [])];
  return { table, held: own.filter((one) => one.startsWith(HELD)).length, rows };
}
