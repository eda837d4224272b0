import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TokenVerifier } from '@tablewise/access';
import { SystemClock } from '@tablewise/kernel';
import type { Logger } from '@tablewise/kernel';
import type { ApiConfig } from '../config.ts';
import { Callers } from './callers.ts';
import { ScopeGuard } from './scope.guard.ts';

/** Who asks, and whether they may: for every module. */
@Module({})
export class AccessModule {
  static forRoot({ access }: Pick<ApiConfig, 'access'>, logger: Logger): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      providers: [
        { provide: Callers, useValue: new Callers(access, verifierOf(access, logger)) },
        { provide: APP_GUARD, useClass: ScopeGuard },
      ],
      exports: [Callers],
    };
  }
}

function verifierOf(access: ApiConfig['access'], logger: Logger): TokenVerifier | undefined {
  const { issuer, audience } = access;
  if (issuer === undefined) return undefined;
  if (audience === undefined) throw new TypeError('tokens of an issuer need an audience');
  const { url, jwksUri } = issuer;
  return new TokenVerifier({ issuer: url, audience, jwksUri, clock: new SystemClock(), logger });
}
