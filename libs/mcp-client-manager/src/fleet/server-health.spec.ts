import { describe, expect, it } from '@jest/globals';
import { serverStatus } from './server-health.ts';
import type { ServerStatus } from './server-health.ts';

describe('health of a server', () => {
  it.each<[ServerStatus[], ServerStatus]>([
    [[], 'unhealthy'],
    [['draining', 'draining'], 'draining'],
    [['healthy', 'healthy'], 'healthy'],
    [['healthy', 'unhealthy'], 'degraded'],
    [['degraded', 'draining'], 'degraded'],
    [['unhealthy', 'draining'], 'unhealthy'],
    [['unhealthy', 'unknown'], 'unhealthy'],
    [['unknown', 'draining'], 'unknown'],
  ])('with endpoints that are %j is %s', (endpoints, status) => {
    expect(serverStatus(endpoints.map((each) => ({ status: each })))).toBe(status);
  });
});
