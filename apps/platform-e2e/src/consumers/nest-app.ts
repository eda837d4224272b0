/* Compiled and run by `package.spec.ts` in an ESM Nest 12 app and in a CommonJS Nest 11 one. */
import 'reflect-metadata';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import type { ServerClient } from '@tablewise/mcp-client-manager';
import { InjectMcpClient, McpClientModule } from '@tablewise/mcp-client-manager/nest';
import { FaultyServer } from '@tablewise/mcp-client-manager/testing';

@Injectable()
class Places {
  constructor(@InjectMcpClient('places') private readonly client: ServerClient) {}

  async lookup(district: string): Promise<unknown> {
    const { structuredContent } = await this.client.callTool('lookup', { district });
    return structuredContent;
  }
}

async function main(): Promise<void> {
  const server = await FaultyServer.start({ era: 'legacy' });
  const options = { servers: [{ name: 'places', urls: [server.url] }] };
  @Module({
    imports: [McpClientModule.forRoot(options), McpClientModule.forFeature('places')],
    providers: [Places],
  })
  class AppModule {}
  const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
  const answer = await app.get(Places).lookup('Central');
  const isHealthy = app.get(McpClientManager).isServerHealthy('places');
  await app.close();
  await server.stop();
  process.stdout.write(JSON.stringify({ answer, isHealthy, openStreams: server.openStreams }));
}

void main();
