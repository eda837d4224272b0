import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Logger } from '@tablewise/kernel';
import { McpClientModule } from '@tablewise/mcp-client-manager/nest';
import { AccessModule } from './access/access.module.ts';
import type { ApiConfig } from './config.ts';
import { HealthModule } from './health/health.module.ts';
import { McpModule } from './mcp/mcp.module.ts';
import { MetricsModule } from './metrics/metrics.module.ts';
import { OperatorModule } from './operator/operator.module.ts';
import { RecommendationsModule } from './recommendations/recommendations.module.ts';
import { RestaurantsModule } from './restaurants/restaurants.module.ts';
import { ReviewsModule } from './reviews/reviews.module.ts';
import { VotingModule } from './voting/voting.module.ts';

/** All of the API, with its configuration. */
@Module({ imports: [HealthModule, McpModule, MetricsModule, RestaurantsModule] })
export class AppModule {
  static forRoot(config: ApiConfig, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        AccessModule.forRoot(config, logger),
        McpClientModule.forRoot({ ...config.mcp, environment: { logger } }),
        OperatorModule.forRoot(config),
        RecommendationsModule.forRoot(config, logger),
        ReviewsModule.forRoot(config, logger),
        VotingModule.forRoot(config),
      ],
    };
  }
}
