import { Inject, Injectable } from '@nestjs/common';
import { reasoningTools, searchTools } from '@tablewise/contracts';
import type { CallContext } from '../http/call-context.decorator.ts';
import { remoteTool } from '../restaurants/remote-tool.ts';
import { RestaurantTools } from '../restaurants/restaurant-tools.ts';
import { Deadline } from '../second-call/deadline.ts';
import { degradationBy } from '../second-call/degradation.ts';
import { SECOND_CALL_SETTINGS } from '../second-call/second-call-settings.ts';
import type { SecondCallSettings } from '../second-call/second-call-settings.ts';
import { SERVERS } from '../servers.ts';
import { nothingFound, ranked, unranked } from './answers.ts';
import type { Outcome } from './answers.ts';
import type { PointerFor } from '../restaurants/queries/parameter-names.ts';
import { refusalFor } from './reasoning-refusal.ts';
import type { RecommendationInput } from './recommendation-input.ts';
import { reasoningArguments, searchingArguments } from './tool-arguments.ts';
import { foundIn, reasonedIn } from './tool-results.ts';
import type { Found, Reasoned } from './tool-results.ts';

const SEARCH = remoteTool(SERVERS.search, searchTools.search);
const REASON = remoteTool(SERVERS.reasoning, reasoningTools.recommend);

/** A recommendation that is asked for, and how the caller put it. */
export interface Asked {
  readonly input: RecommendationInput;
  readonly pointerFor: PointerFor;
}

/** Search and reasoning in one call. Without the reasoning there is an answer, without the search none. */
@Injectable()
export class Recommender {
  constructor(
    @Inject(RestaurantTools) private readonly tools: RestaurantTools,
    @Inject(SECOND_CALL_SETTINGS) private readonly settings: SecondCallSettings,
  ) {}

  /** @throws what `RestaurantTools.call` throws, of the search; of the reasoning only refusals. */
  async recommend(asked: Asked, context: CallContext): Promise<object> {
    const { clock, deadlineMs, logger } = this.settings;
    const deadline = new Deadline(deadlineMs, clock);
    const found = await this.search(asked, { ...context, deadlineMs });
    const outcome = { input: asked.input, found, now: new Date(clock.now()) };
    if (found.restaurants.length === 0) return nothingFound(outcome);
    try {
      const left = { deadlineMs: deadline.remainingMs('recommendation') };
      return ranked(outcome, await this.reason(asked, outcome, { ...context, ...left }));
    } catch (error) {
      const report = { logger, message: 'recommended without reasons' };
      return unranked(outcome, degradationBy(error, context, report));
    }
  }

  private async search({ input, pointerFor }: Asked, context: CallContext): Promise<Found> {
    const args = searchingArguments(input);
    return foundIn(await this.tools.call(SEARCH, { args, pointerFor }, context));
  }

  private async reason(
    { input, pointerFor }: Asked,
    { found, now }: Outcome,
    context: CallContext,
  ): Promise<Reasoned> {
    const args = reasoningArguments(input, found.restaurants, now);
    try {
      return reasonedIn(await this.tools.call(REASON, { args }, context));
    } catch (error) {
      throw refusalFor(error, input, pointerFor);
    }
  }
}
