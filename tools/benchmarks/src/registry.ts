import type { Suite } from './suite.ts';
import { accessSuite } from './suites/access.ts';
import { balancingSuite } from './suites/balancing.ts';
import { behaviourSuite } from './suites/behaviour.ts';
import { endToEndSuite } from './suites/end-to-end.ts';
import { failoverSuite } from './suites/failover.ts';
import { hostingSuite } from './suites/hosting.ts';
import { managerSuite } from './suites/manager.ts';
import { poolSuite } from './suites/pool.ts';
import { reasoningSuite } from './suites/reasoning.ts';
import { searchSuite } from './suites/search.ts';
import { soakSuite } from './suites/soak.ts';
import { webSuite } from './suites/web.ts';

/** Every suite, in the order of the list; a new one is a file in `suites/` and a line here. */
export const SUITES: readonly Suite[] = [
  managerSuite,
  hostingSuite,
  poolSuite,
  balancingSuite,
  behaviourSuite,
  reasoningSuite,
  soakSuite,
  searchSuite,
  endToEndSuite,
  failoverSuite,
  webSuite,
  accessSuite,
];
