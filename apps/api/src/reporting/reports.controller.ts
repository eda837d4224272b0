import { Body, Controller, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { SCOPES, reportProblemInput, reportResultSchema, reportTools } from '@tablewise/contracts';
import { NeededScope } from '../access/needed-scope.ts';
import { BodyPipe } from '../http/body.pipe.ts';
import { RequestContext } from '../http/call-context.decorator.ts';
import type { CallContext } from '../http/call-context.decorator.ts';
import { NoQueryGuard } from '../http/query/no-query.guard.ts';
import { contractBody } from '../restaurants/bodies/contract-body.ts';
import { remoteTool } from '../restaurants/remote-tool.ts';
import { ApiRestaurantId, RestaurantIdPipe } from '../restaurants/restaurant-id.pipe.ts';
import { RestaurantTools } from '../restaurants/restaurant-tools.ts';
import { SERVERS } from '../servers.ts';
import { ApiVoterRoute } from '../voting/api-voter-route.decorator.ts';
import { VoteLimitsGuard } from '../voting/vote-limits.guard.ts';
import { CurrentVoter } from '../voting/voter.ts';
import type { Voter } from '../voting/voter.ts';
import { REPORT } from './examples.ts';

/** What is wrong; of which restaurant the path says, and who says so the cookie. */
export class ReportBody extends contractBody(
  reportProblemInput.omit({ restaurant_id: true, voter: true }),
) {}

const REPORT_PROBLEM = remoteTool(SERVERS.search, reportTools.report);

/** What diners find wrong with a restaurant. Who reports is told by the cookie, as for votes. */
@ApiTags('votes')
@NeededScope(SCOPES.vote)
@Controller('api/v1/restaurants')
export class ReportsController {
  constructor(@Inject(RestaurantTools) private readonly tools: RestaurantTools) {}

  @Post(':id/reports')
  @UseGuards(VoteLimitsGuard, NoQueryGuard)
  @ApiVoterRoute({
    summary: reportTools.report.title,
    description:
      'Kept for operators. The same kind for the same restaurant again is the same report with ' +
      'the later text. The caller gets a cookie to be known by.',
    status: 201,
    answer: reportResultSchema,
    example: { report: REPORT },
    headers: ['RateLimit', 'RateLimit-Policy', 'Set-Cookie'],
    problems: [404, 409, 413, 415, 429],
  })
  @ApiRestaurantId()
  @ApiBody({
    type: ReportBody,
    examples: { example: { value: { kind: REPORT.kind, text: REPORT.text } } },
  })
  reportProblem(
    @Param('id', RestaurantIdPipe) id: string,
    @Body(new BodyPipe(ReportBody)) { kind, text }: ReportBody,
    @CurrentVoter() voter: Voter,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    // Before the call, as for a vote: who tries again is the same voter.
    voter.remember();
    const args = { restaurant_id: id, kind, text, voter: voter.pseudonym };
    return this.tools.call(REPORT_PROBLEM, { args }, context);
  }
}
