import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { headerComponents } from './headers.ts';
import { problemComponents } from './problems.ts';
import { schemasReferredToBy } from './schemas.ts';
import { VERSION } from '../version.ts';

const DESCRIPTION = `Restaurants of a city: searches, recommendations with reasons, votes.

- Errors are \`application/problem+json\` (RFC 9457) with a \`code\` for programs.
- A page that is not the last has \`next_cursor\` and \`Link: rel=next\`.
- Names are in the language of \`lang\`, else in the first of \`Accept-Language\` that the city has: see
  \`GET /api/v1/city\`. Another \`lang\` is refused: \`INPUT_UNKNOWN_LANGUAGE\`.
- Answers may gain fields; a client ignores those that it does not know.`;

/** The chapters of the document, in the order in which a reader wants them. */
const TAGS = [
  [
    'restaurants',
    'Find restaurants by place, time, taste and words; look at one; list what there is.',
  ],
  ['recommendations', 'Say where, when and what: one choice, with its reasons.'],
  ['votes', 'What a diner thinks of a restaurant, or finds wrong, and what is kept of the diner.'],
  ['tools', 'MCP tools over REST: the searches of the original design; records in, ranking out.'],
  ['health', 'Whether this process serves, and what it rests on.'],
  [
    'operations',
    'For operators: the MCP servers, their connections, their calls; what diners report.',
  ],
] as const;

/** What the application is, from its routes; `publicUrl` is where callers find it. */
export function openApiDocument(
  app: NestFastifyApplication,
  publicUrl: string | undefined,
): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tablewise API')
    .setDescription(DESCRIPTION)
    .setVersion(VERSION)
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer(publicUrl ?? '/', publicUrl === undefined ? 'Where this document is' : 'Public');
  for (const [name, sentence] of TAGS) builder.addTag(name, sentence);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (_controller, method) => method,
  });
  const { components = {} } = document;
  const paths = inOrderOfChapters(document.paths);
  const responses = problemComponents;
  // Swagger's own types are those of OpenAPI 3.0; since 3.1 a schema is any JSON Schema.
  const schemas = Object.assign({}, components.schemas, schemasReferredToBy({ paths, responses }));
  document.paths = paths;
  document.components = { ...components, headers: headerComponents, responses, schemas };
  return document;
}

/** Those of the first chapter first; within one as the controllers have them. */
function inOrderOfChapters(paths: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  const chapters: readonly string[] = TAGS.map(([name]) => name);
  const chapterOf = ({ get, post, put }: OpenAPIObject['paths'][string]): number =>
    chapters.indexOf((get ?? post ?? put)?.tags?.[0] ?? '');
  const ordered = Object.entries(paths).toSorted(([, a], [, b]) => chapterOf(a) - chapterOf(b));
  return Object.fromEntries(ordered);
}
