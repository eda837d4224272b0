import { PAGE_ROUTES, launchBrowser } from '@tablewise/testing/browser';
import { stayAlive } from '../measure/stay-alive.ts';
import type { Row, Suite, SuiteReport } from '../suite.ts';
import { accessibilityFaults } from '../web/accessibility.ts';
import { completionCost } from '../web/completion.ts';
import { lighthouseOf } from '../web/lighthouse.ts';
import type { LighthouseFigures } from '../web/lighthouse.ts';
import { pageWeights } from '../web/page-weights.ts';
import { scrollCost } from '../web/scroll.ts';
import { WebPlatform } from '../web/web-platform.ts';

/** The routes that diners come to by a link. */
const VISITED = new Set(['find', 'restaurant', 'choose']);

export const webSuite: Suite = {
  name: 'web',
  summary: 'the page in a real browser: weight, Lighthouse, axe, typing, scrolling',
  wanted: {
    entry_js_kb: 'at most 40: gzip, before anything is shown',
    css_kb: 'at most 10',
    map_js_kb: 'at most 50',
    performance: 'at least 95: Lighthouse, a phone, the worst route',
    accessibility: 'at least 95',
    best_practices: 'at least 95',
    seo: 'at least 95',
    axe_violations: '0: all routes, languages, schemes, widths',
    completion_vs_bare: 'at most 3: from key to painted completions, without the request',
    scroll_vs_bare: 'at most 2: the longest task while 200 results and 1,000 pins scroll',
  },
  run: () => stayAlive(measure),
};

async function measure(): Promise<SuiteReport> {
  const weights = pageWeights();
  const platform = await WebPlatform.start();
  const browser = await launchBrowser();
  try {
    const faults = await accessibilityFaults(browser, platform);
    const completion = await completionCost(browser, platform);
    const scroll = await scrollCost(browser, platform);
    const visited = await visitedByLighthouse(platform);
    const worst = (figure: keyof LighthouseFigures): number =>
      Math.min(...visited.map(({ figures }) => figures[figure]));
    return {
      ratios: {
        entry_js_kb: weights.entryJs,
        css_kb: weights.css,
        map_js_kb: weights.mapJs,
        performance: worst('performance'),
        accessibility: worst('accessibility'),
        best_practices: worst('bestPractices'),
        seo: worst('seo'),
        axe_violations: faults.length,
        completion_vs_bare: completion.pageMs / completion.bareMs,
        scroll_vs_bare: scroll.pageMs / scroll.bareMs,
      },
      rows: visited.map(rowOf),
      notes: [
        `the heaviest other part: ${weights.otherJs.toFixed(1)} kB`,
        `p95 from key to painted: ${completion.pageMs.toFixed(1)} ms, bare ${completion.bareMs.toFixed(1)}`,
        `longest task while scrolling: ${scroll.pageMs.toFixed(1)} ms, bare ${scroll.bareMs.toFixed(1)}`,
        ...faults,
      ],
    };
  } finally {
    await browser.close();
    await platform.stop();
  }
}

interface Visited {
  readonly route: string;
  readonly figures: LighthouseFigures;
}

async function visitedByLighthouse(platform: WebPlatform): Promise<Visited[]> {
  const visited: Visited[] = [];
  for (const { name, path } of PAGE_ROUTES.filter((route) => VISITED.has(route.name))) {
    visited.push({ route: name, figures: await lighthouseOf(platform.at(path)) });
  }
  return visited;
}

function rowOf({ route, figures }: Visited): Row {
  return {
    route,
    performance: figures.performance,
    'LCP ms': figures.lcpMs,
    'TBT ms': figures.tbtMs,
    CLS: figures.cls,
    benchmarkIndex: figures.benchmarkIndex,
  };
}
