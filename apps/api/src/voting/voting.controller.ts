import { Body, Controller, Delete, Get, Inject, Param, Put, UseGuards } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import {
  SCOPES,
  VOTE_KINDS,
  eraseVoterResultSchema,
  reviewTools,
  voteResultSchema,
  voterResultSchema,
} from '@tablewise/contracts';
import { z } from 'zod';
import { NeededScope } from '../access/needed-scope.ts';
import { BodyPipe } from '../http/body.pipe.ts';
import { RequestContext } from '../http/call-context.decorator.ts';
import type { CallContext } from '../http/call-context.decorator.ts';
import { NoBodyGuard } from '../http/no-body.guard.ts';
import { NoQueryGuard } from '../http/query/no-query.guard.ts';
import { ApiRestaurantId, RestaurantIdPipe } from '../restaurants/restaurant-id.pipe.ts';
import { contractBody } from '../restaurants/bodies/contract-body.ts';
import { REPORT } from '../reporting/examples.ts';
import { RESTAURANT_ID } from '../restaurants/examples.ts';
import { remoteTool } from '../restaurants/remote-tool.ts';
import { RestaurantTools } from '../restaurants/restaurant-tools.ts';
import { SERVERS } from '../servers.ts';
import { ApiVoterRoute } from './api-voter-route.decorator.ts';
import { VoteLimitsGuard } from './vote-limits.guard.ts';
import { CurrentVoter } from './voter.ts';
import type { Voter } from './voter.ts';

const vote = z
  .enum(VOTE_KINDS)
  .describe('What the caller thinks of it, in place of an earlier vote.');

/** A vote; whose it is, the cookie says. */
class VoteBody extends contractBody(z.object({ vote })) {}

const VOTE = remoteTool(SERVERS.search, reviewTools.vote);
const EXPORT_VOTER = remoteTool(SERVERS.search, reviewTools.exportVoter);
const ERASE_VOTER = remoteTool(SERVERS.search, reviewTools.eraseVoter);

const VOTE_EXAMPLE = {
  restaurant_id: RESTAURANT_ID,
  vote: 'like',
  sentiment: { likes: 111, neutral: 2, dislikes: 1 },
  generation: 2,
} as const;

/** Votes, and what is kept of who gave them. Who votes is told by the cookie, never by a body. */
@ApiTags('votes')
@NeededScope(SCOPES.vote)
@Controller('api/v1')
export class VotingController {
  constructor(@Inject(RestaurantTools) private readonly tools: RestaurantTools) {}

  @Put('restaurants/:id/vote')
  @UseGuards(VoteLimitsGuard, NoQueryGuard)
  @ApiVoterRoute({
    summary: 'Vote on a restaurant',
    description: 'Sets or changes the vote of the caller, who gets a cookie to be known by.',
    answer: voteResultSchema,
    example: VOTE_EXAMPLE,
    headers: ['RateLimit', 'RateLimit-Policy', 'Set-Cookie'],
    problems: [404, 413, 415, 429],
  })
  @ApiRestaurantId()
  @ApiBody({ type: VoteBody, examples: { example: { value: { vote: 'like' } } } })
  voteOnRestaurant(
    @Param('id', RestaurantIdPipe) id: string,
    @Body(new BodyPipe(VoteBody)) { vote }: VoteBody,
    @CurrentVoter() voter: Voter,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    // Before the call: a vote whose answer is lost must not become another voter's on the next try.
    voter.remember();
    const args = { restaurant_id: id, vote, voter: voter.pseudonym };
    return this.tools.call(VOTE, { args }, context);
  }

  @Delete('restaurants/:id/vote')
  @UseGuards(VoteLimitsGuard, NoQueryGuard, NoBodyGuard)
  @ApiVoterRoute({
    summary: 'Take a vote back',
    description: 'Without a vote of the caller there is nothing to take back, which is no fault.',
    answer: voteResultSchema,
    example: { ...VOTE_EXAMPLE, vote: 'none' },
    headers: ['RateLimit', 'RateLimit-Policy'],
    problems: [404, 429],
  })
  @ApiRestaurantId()
  takeBackVote(
    @Param('id', RestaurantIdPipe) id: string,
    @CurrentVoter() voter: Voter,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    const args = { restaurant_id: id, vote: 'none', voter: voter.pseudonym };
    return this.tools.call(VOTE, { args }, context);
  }

  @Get('voter')
  @UseGuards(NoQueryGuard)
  @ApiVoterRoute({
    summary: reviewTools.exportVoter.title,
    description: 'All votes and reports of the caller.',
    answer: voterResultSchema,
    example: {
      votes: [{ restaurant_id: RESTAURANT_ID, vote: 'like', voted_at: '2026-11-21T11:30:00.000Z' }],
      count: 1,
      reports: [REPORT],
    },
  })
  exportVoter(
    @CurrentVoter() voter: Voter,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    return this.tools.call(EXPORT_VOTER, { args: { voter: voter.pseudonym } }, context);
  }

  @Delete('voter')
  @UseGuards(VoteLimitsGuard, NoQueryGuard, NoBodyGuard)
  @ApiVoterRoute({
    summary: reviewTools.eraseVoter.title,
    description: 'Takes back all votes and reports of the caller and the cookie.',
    answer: eraseVoterResultSchema,
    example: { erased: 1, erased_reports: 0, generation: 3 },
    headers: ['RateLimit', 'RateLimit-Policy', 'Set-Cookie'],
    problems: [429],
  })
  async eraseVoter(
    @CurrentVoter() voter: Voter,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    const result = await this.tools.call(
      ERASE_VOTER,
      { args: { voter: voter.pseudonym } },
      context,
    );
    voter.forget();
    return result;
  }
}
