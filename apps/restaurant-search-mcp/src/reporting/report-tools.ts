import { reportTools } from '@tablewise/contracts';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import type { PlaceStore } from '@tablewise/restaurant-store';
import { voterOfCall } from '../reviews/voter-of-call.ts';
import { wireReport } from './wire-report.ts';

/** What is wrong with restaurants: straight to the store. No search depends on it. */
export function createReportTools(store: PlaceStore): Tool[] {
  return [
    defineTool(reportTools.report, async (input, context) => {
      const { restaurant_id: placeId, kind, text } = input;
      const voter = voterOfCall(input.voter, context);
      return { report: wireReport(await store.report({ placeId, voter, kind, text })) };
    }),
    defineTool(reportTools.list, async ({ state, limit, cursor }) => {
      const { reports, total, nextCursor } = await store.reports({
        state,
        limit,
        ...(cursor !== undefined && { cursor }),
      });
      return {
        reports: reports.map(wireReport),
        count: reports.length,
        total,
        ...(nextCursor !== undefined && { next_cursor: nextCursor }),
      };
    }),
    defineTool(reportTools.settle, async ({ id, reopen }) => ({
      report: wireReport(await store.settleReport(id, reopen ? 'open' : 'settled')),
    })),
  ];
}
