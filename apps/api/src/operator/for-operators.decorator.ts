import { UseGuards, applyDecorators } from '@nestjs/common';
import { SCOPES } from '@tablewise/contracts';
import { NeededScope } from '../access/needed-scope.ts';
import { OperatorsOnlyGuard } from './operators-only.guard.ts';

/** A controller for operators: by their token where an issuer is configured, else by where they are. */
export function ForOperators(): ClassDecorator {
  return applyDecorators(NeededScope(SCOPES.operate), UseGuards(OperatorsOnlyGuard));
}
