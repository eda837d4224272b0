import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { ApiConfig } from '../config.ts';
import { OperatorController } from './operator.controller.ts';
import { OPERATOR_ACCESS } from './operators-only.guard.ts';
import { API_CONFIG, ServerReload } from './server-reload.ts';

/** What operators do to the servers, and who they are. */
@Module({})
export class OperatorModule {
  static forRoot(config: ApiConfig): DynamicModule {
    return {
      module: OperatorModule,
      controllers: [OperatorController],
      providers: [
        ServerReload,
        { provide: API_CONFIG, useValue: config },
        { provide: OPERATOR_ACCESS, useValue: config.operatorAccess },
      ],
    };
  }
}
