import type { Command } from './command.ts';
import { curlLine } from './run/curl-line.ts';
import type { Finding } from './run/findings.ts';
import type { FuzzOutcome } from './run/fuzz-run.ts';

/** What a run came to, ready to be written as JSON. */
export interface Report {
  readonly seed: number;
  readonly requests: number;
  readonly fuzz_5xx: number;
  readonly fuzz_contract_breaks: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly growth: FuzzOutcome['growth'];
  readonly findings: readonly ReportedFinding[];
}

interface ReportedFinding extends Pick<Finding, 'kind' | 'where' | 'what' | 'index' | 'count'> {
  readonly curl: string;
}

export function reportOf({ seed }: Command, outcome: FuzzOutcome): Report {
  const { sent, findings, growth, statuses } = outcome;
  return {
    seed,
    requests: sent,
    fuzz_5xx: findings.count('server-error'),
    fuzz_contract_breaks: findings.count('contract-break'),
    statuses: Object.fromEntries(statuses),
    growth,
    findings: findings.all.map(({ kind, where, what, index, count, request }) => ({
      kind,
      where,
      what,
      index,
      count,
      curl: curlLine(request),
    })),
  };
}

/** For people: the findings, what was answered, and how the processes grew. */
export function formatReport(report: Report): string {
  const { seed, findings, statuses, growth } = report;
  const told = findings.flatMap(({ where, what, count, index, curl }) => [
    `${where}: ${what} (${count} times; --seed ${seed} --only ${index})`,
    `  ${curl}`,
  ]);
  const answers = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`);
  const grown = Object.entries(growth).map(
    ([name, { rssMbAtEnd, handlesAtEnd, rssMbPerThousand, handlesPerThousand }]) =>
      `${name}: ${rssMbAtEnd.toFixed(0)} MB, ${handlesAtEnd} handles at the end; in the second half ` +
      `${rssMbPerThousand.toFixed(2)} MB and ${handlesPerThousand.toFixed(2)} handles per 1,000 requests`,
  );
  return [
    ...told,
    `answers: ${answers.join(', ')}`,
    ...grown,
    `${report.requests} requests, seed ${seed}: fuzz_5xx ${report.fuzz_5xx}, ` +
      `fuzz_contract_breaks ${report.fuzz_contract_breaks}`,
    '',
  ].join('\n');
}
