import type { Command } from './command.ts';
import type { Mutant } from './mutants/find-mutants.ts';
import type { Trials } from './trials/try-mutants.ts';
import type { Verdict } from './trials/verdict.ts';

type Listed = Pick<Mutant, 'file' | 'line' | 'kind' | 'was' | 'now'>;

/** What a run found out; the JSON is just this. */
export interface Report {
  readonly folder: string;
  readonly seed: number;
  /** All mutants of the folder, and those that were tried. */
  readonly mutants: number;
  readonly sample: number;
  readonly killed: number;
  readonly survived: number;
  readonly timed_out: number;
  /** Of those that did not time out. */
  readonly killed_share: number;
  readonly survivors: readonly (Listed & { readonly specs: number })[];
  readonly time_outs: readonly Listed[];
  /** Specs that failed with nothing broken: they took no part. */
  readonly failing_specs: readonly string[];
}

export function reportOf(command: Command, mutants: number, { trials, failing }: Trials): Report {
  const of = (verdict: Verdict) => trials.filter((trial) => trial.verdict === verdict);
  const [killed, survived, timedOut] = [of('killed'), of('survived'), of('timed out')];
  return {
    folder: command.folder,
    seed: command.seed,
    mutants,
    sample: trials.length,
    killed: killed.length,
    survived: survived.length,
    timed_out: timedOut.length,
    killed_share: killed.length / (killed.length + survived.length),
    survivors: survived.map(({ mutant, specs }) => ({ ...listed(mutant), specs })),
    time_outs: timedOut.map(({ mutant }) => listed(mutant)),
    failing_specs: failing,
  };
}

function listed({ file, line, kind, was, now }: Mutant): Listed {
  return { file, line, kind, was, now };
}

/** For a reader: the figures, then each survivor with the change that nobody noticed. */
export function formatReport(report: Report): string {
  const { killed, survived, timed_out, killed_share, sample, mutants } = report;
  const list = (head: string, all: readonly Listed[]): string[] =>
    all.length === 0 ? [] : [`\n${head}:`, ...all.map((one) => `  ${describeMutant(one)}`)];
  return [
    `${report.folder}: ${sample} of ${mutants} mutants, seed ${report.seed}`,
    `killed ${killed}, survived ${survived}, timed out ${timed_out}; of those that did not time out ` +
      `${(100 * killed_share).toFixed(1)} % were killed`,
    ...list('survivors', report.survivors),
    ...list('timed out', report.time_outs),
    ...report.failing_specs.map((spec) => `left out, since it fails as it is: ${spec}`),
    '',
  ].join('\n');
}

export function describeMutant({ file, line, kind, was, now }: Listed): string {
  return `${file}:${line} ${kind}: ${onOneLine(was)} → ${now === ';' ? '(nothing)' : onOneLine(now)}`;
}

function onOneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
}
