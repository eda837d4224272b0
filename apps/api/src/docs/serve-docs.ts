import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { answerSchemas } from './schemas.ts';

/** Serves the page at `/docs` and its document at `/openapi.json`; nothing comes from elsewhere. */
export function serveDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Tablewise API',
    swaggerOptions: { validatorUrl: null, displayRequestDuration: true },
  });
}

function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tablewise API')
    .setDescription('Restaurant search and recommendation. Errors are RFC 9457 problems.')
    .setVersion('0.1.0')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components ??= {};
  // Swagger's own types are those of OpenAPI 3.0; since 3.1 a schema is any JSON Schema.
  document.components.schemas = Object.assign({}, document.components.schemas, answerSchemas());
  return document;
}
