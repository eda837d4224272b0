import { createRequire } from 'node:module';
import { runProgram } from '@tablewise/testing';
import { CHROMIUM, CHROMIUM_FLAGS } from '@tablewise/testing/browser';
import { z } from 'zod';
import { median } from '../measure/median.ts';

const RUNS = 5;
const MAX_ATTEMPTS = 3;
/** A run takes 10 s on a quiet machine. */
const RUN_LIMIT_MS = 180_000;
const CLI = createRequire(import.meta.url).resolve('lighthouse/cli/index.js');

const scoreSchema = z.object({ score: z.number() });
const timeSchema = z.object({ numericValue: z.number() });
const reportSchema = z.object({
  categories: z.object({
    performance: scoreSchema,
    accessibility: scoreSchema,
    'best-practices': scoreSchema,
    seo: scoreSchema,
  }),
  audits: z.object({
    'largest-contentful-paint': timeSchema,
    'total-blocking-time': timeSchema,
    'cumulative-layout-shift': timeSchema,
  }),
  environment: z.object({ benchmarkIndex: z.number() }),
});

/** Of one address: scores of 0 to 100, times in ms; the machine's index is what speed explains. */
export interface LighthouseFigures {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly lcpMs: number;
  readonly tbtMs: number;
  readonly cls: number;
  readonly benchmarkIndex: number;
}

/** The median of five visits by a phone, as Lighthouse throttles it. */
export async function lighthouseOf(url: string): Promise<LighthouseFigures> {
  const runs: LighthouseFigures[] = [];
  while (runs.length < RUNS) runs.push(await visit(url));
  const middle = (figure: keyof LighthouseFigures): number =>
    median(runs.map((run) => run[figure]));
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    bestPractices: middle('bestPractices'),
    seo: middle('seo'),
    lcpMs: middle('lcpMs'),
    tbtMs: middle('tbtMs'),
    cls: middle('cls'),
    benchmarkIndex: middle('benchmarkIndex'),
  };
}

/** It sometimes loses its own trace, and asks to be run again. */
async function visit(url: string, attempt = 1): Promise<LighthouseFigures> {
  const { exitCode, stdout, stderr } = await runProgram(
    {
      name: 'Lighthouse',
      command: process.execPath,
      args: [
        CLI,
        url,
        '--quiet',
        '--output=json',
        '--only-categories=performance,accessibility,best-practices,seo',
        `--chrome-flags=--headless=new ${CHROMIUM_FLAGS.join(' ')}`,
      ],
      env: { ...process.env, CHROME_PATH: CHROMIUM },
    },
    { limitMs: RUN_LIMIT_MS },
  );
  if (exitCode !== 0 && attempt < MAX_ATTEMPTS && stderr.includes('run Lighthouse again')) {
    return visit(url, attempt + 1);
  }
  if (exitCode !== 0) throw new Error(`Lighthouse ended with ${exitCode}: ${stderr.slice(-2_000)}`);
  const { categories, audits, environment } = reportSchema.parse(JSON.parse(stdout));
  return {
    performance: categories.performance.score * 100,
    accessibility: categories.accessibility.score * 100,
    bestPractices: categories['best-practices'].score * 100,
    seo: categories.seo.score * 100,
    lcpMs: audits['largest-contentful-paint'].numericValue,
    tbtMs: audits['total-blocking-time'].numericValue,
    cls: audits['cumulative-layout-shift'].numericValue,
    benchmarkIndex: environment.benchmarkIndex,
  };
}
