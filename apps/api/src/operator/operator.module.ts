import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { ApiConfig } from '../config.ts';
import { CallerController } from './caller.controller.ts';
import { OperatorController } from './operator.controller.ts';
import { OPERATOR_ACCESS, Operators } from './operators.ts';
import { API_CONFIG, ServerReload } from './server-reload.ts';

/** What operators do to the servers, and, for every module, who they are. */
@Module({})
export class OperatorModule {
  static forRoot(config: ApiConfig): DynamicModule {
    return {
      module: OperatorModule,
      global: true,
      controllers: [CallerController, OperatorController],
      providers: [
        Operators,
        ServerReload,
        { provide: API_CONFIG, useValue: config },
        { provide: OPERATOR_ACCESS, useValue: config.operatorAccess },
      ],
      exports: [Operators],
    };
  }
}
