import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { CityIndicator } from './city.indicator.ts';
import { HealthController } from './health.controller.ts';
import { ReadinessIndicator } from './readiness.indicator.ts';

/** Terminus does not log here: the client manager logs each change of a server's state, once. */
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [CityIndicator, ReadinessIndicator],
})
export class HealthModule {}
