import { Inject, Injectable } from '@nestjs/common';
import { reasoningTools, searchTools } from '@tablewise/contracts';
import type { Clock, Logger } from '@tablewise/kernel';
import type { CallContext } from '../http/call-context.decorator.ts';
import { remoteTool } from '../restaurants/remote-tool.ts';
import { RestaurantTools } from '../restaurants/restaurant-tools.ts';
import { SERVERS } from '../servers.ts';
import { nothingFound, ranked, unranked } from './answers.ts';
import type { Outcome } from './answers.ts';
import { Deadline } from './deadline.ts';
import { degradationOf, isDegrading } from './degradation.ts';
import type { PointerFor } from '../restaurants/queries/parameter-names.ts';
import { refusalFor } from './reasoning-refusal.ts';
import type { RecommendationInput } from './recommendation-input.ts';
import { reasoningArguments, searchingArguments } from './tool-arguments.ts';
import { foundIn, reasonedIn } from './tool-results.ts';
import type { Found, Reasoned } from './tool-results.ts';

const SEARCH = remoteTool(SERVERS.search, searchTools.search);
const REASON = remoteTool(SERVERS.reasoning, reasoningTools.recommend);

/** Token of the `RecommenderSettings`. */
export const RECOMMENDER_SETTINGS = Symbol('RECOMMENDER_SETTINGS');

/** What a recommendation runs by. */
export interface RecommenderSettings {
  /** Over both calls, ms. */
  readonly deadlineMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

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
    @Inject(RECOMMENDER_SETTINGS) private readonly settings: RecommenderSettings,
  ) {}

  /** @throws what `RestaurantTools.call` throws, of the search; of the reasoning only refusals. */
  async recommend(asked: Asked, context: CallContext): Promise<object> {
    const { clock, deadlineMs } = this.settings;
    const deadline = new Deadline(deadlineMs, clock);
    const found = await this.search(asked, { ...context, deadlineMs });
    const outcome = { input: asked.input, found, now: new Date(clock.now()) };
    if (found.restaurants.length === 0) return nothingFound(outcome);
    try {
      const left = { deadlineMs: deadline.remainingMs('recommendation') };
      return ranked(outcome, await this.reason(asked, outcome, { ...context, ...left }));
    } catch (error) {
      return this.withoutReasons(outcome, error, context);
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

  private withoutReasons(
    outcome: Outcome,
    error: unknown,
    { requestId, onAnswered }: CallContext,
  ): object {
    if (!isDegrading(error)) throw error;
    const { code, message, details } = error;
    const fields = { code, reason: message, ...details, requestId };
    this.settings.logger.warn(fields, 'recommended without reasons');
    const { callId } = details;
    if (typeof callId === 'string') onAnswered(callId);
    return unranked(outcome, degradationOf(error, requestId));
  }
}
