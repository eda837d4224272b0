import { schemaNames } from '@tablewise/contracts';
import { z } from 'zod';
import { endpointSchema, serverState } from './operator-schemas.ts';

const indicators = z.record(
  z.string(),
  z.looseObject({
    status: z.string().describe('up, degraded or down.'),
    state: serverState.optional().describe('Of a server, for operators.'),
    endpoints: z.array(endpointSchema).optional().describe('Of a server, for operators.'),
    name: z.string().optional().describe('Of the city, for operators.'),
    reasons: z.array(z.string()).optional().describe('Why it is not up, for operators.'),
  }),
);

/** What Terminus makes of its indicators, for 200 and 503 alike. */
export const healthReportSchema = z
  .object({
    status: z
      .enum(['ok', 'degraded', 'error', 'shutting_down'])
      .describe('error and shutting_down come with 503.'),
    info: indicators.describe('What is up or degraded.'),
    error: indicators.describe('What is down.'),
    details: indicators.describe('Both.'),
  })
  .describe('What this process rests on, part by part.')
  .register(schemaNames, { id: 'HealthReport' });
