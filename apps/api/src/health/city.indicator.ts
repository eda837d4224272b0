import { Inject, Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import type { HealthIndicatorResult } from '@nestjs/terminus';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import { z } from 'zod';

const word = z.string().min(1).max(100);
/** How our servers tell of which city they are; whoever tells nothing of the kind is of any. */
const toldSchema = z.object({ city: z.object({ name: word, pack: word }) });

/** A city, and who has it. */
interface Told {
  readonly where: string;
  readonly name: string;
  /** Of the pack's content. */
  readonly pack: string;
}

/**
 * Whether all servers are of one city: the places of one, recommended by the prices and the hours of
 * another, look like an answer.
 */
@Injectable()
export class CityIndicator {
  constructor(
    @Inject(McpClientManager) private readonly manager: McpClientManager,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
  ) {}

  async isOne(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('city');
    const [first, ...others] = await this.told();
    if (first === undefined) return indicator.up();
    if (others.every(({ pack }) => pack === first.pack)) return indicator.up({ name: first.name });
    return indicator.degraded({ reasons: [differenceOf([first, ...others])] });
  }

  /** By every endpoint that says it, as of its last check: this one waits for those that are out. */
  private async told(): Promise<readonly Told[]> {
    const { manager } = this;
    const servers = await Promise.all(
      manager.serverNames.map((server) => manager.checkServerHealth(server)),
    );
    return servers.flatMap(({ server, endpoints }) =>
      endpoints.flatMap(({ endpoint, details }) => {
        const { data } = toldSchema.safeParse(details);
        return data === undefined ? [] : [{ where: `${server} at ${endpoint}`, ...data.city }];
      }),
    );
  }
}

function differenceOf(told: readonly Told[]): string {
  const [name = '', ...otherNames] = new Set(told.map((each) => each.name));
  const packs = new Set(told.map(({ pack }) => pack)).size;
  const isOneName = otherNames.length === 0;
  const each = told.map((one) => `${one.where} has ${isOneName ? one.pack : one.name}`);
  const what = isOneName ? `${packs === 2 ? 'two' : packs} packs of ${name}: ` : '';
  return `${what}${each.join(', ')}; start ${told.length === 2 ? 'both' : 'all'} with the same CITY_FILE`;
}
