import { SetMetadata } from '@nestjs/common';
import type { Scope } from '@tablewise/contracts';

/** What a route is open to: a scope, or everybody. */
export type Needed = Scope | 'nothing';

export const NEEDED_SCOPE = Symbol('NEEDED_SCOPE');

/** Names the scope that a route needs, or a controller's all; `restaurants:read` where nothing is said. */
export const NeededScope = (needed: Needed): ClassDecorator & MethodDecorator =>
  SetMetadata(NEEDED_SCOPE, needed);
