import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { ApiConfig } from '../config.ts';
import { openApiDocument } from './open-api-document.ts';

/** Serves the page at `/docs` and its document at `/openapi.json`; nothing comes from elsewhere. */
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
}
