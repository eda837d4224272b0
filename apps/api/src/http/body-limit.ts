import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    bodyLimitBytes?: number;
  }
}

/** The largest body a route takes; more is a 413. Needs `applyBodyLimits`. */
export function BodyLimit(bodyLimitBytes: number): MethodDecorator {
  return applyDecorators(RouteConfig({ bodyLimitBytes }));
}

/** Nest hands a route's config to Fastify but not its limit: this moves it to where it counts. */
export function applyBodyLimits(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const limit = route.config?.bodyLimitBytes;
    if (limit !== undefined) route.bodyLimit = limit;
  });
}
