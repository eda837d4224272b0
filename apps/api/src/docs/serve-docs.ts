import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import type { ApiConfig } from '../config.ts';
import { openApiDocument } from './open-api-document.ts';

/**
 * Serves the page at `/docs` and its document at `/openapi.json`; nothing comes from elsewhere. Until
 * there is a page at `/`, whoever opens it finds the docs, below a path of a proxy, too.
 */
export function serveDocs(
  app: NestFastifyApplication,
  { publicUrl }: Pick<ApiConfig, 'publicUrl'>,
): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app, publicUrl), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Tablewise API',
    swaggerOptions: { validatorUrl: null, displayRequestDuration: true },
  });
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.get('/', (_request, reply) => reply.redirect('docs'));
}
