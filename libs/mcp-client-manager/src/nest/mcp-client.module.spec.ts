import 'reflect-metadata';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { McpClientManager } from '../manager.ts';
import { ServerClient } from '../server-client.ts';
import { FaultyServer } from '../testing/faulty-server.ts';
import { InjectMcpClient } from './inject-mcp-client.ts';
import { McpClientModule } from './mcp-client.module.ts';
import { McpServersHealthIndicator } from './mcp-servers.health-indicator.ts';

@Module({})
class Root {}

@Injectable()
class Feature {
  constructor(@InjectMcpClient('places') readonly client: ServerClient) {}
}

function start(module: DynamicModule): Promise<INestApplicationContext> {
  const root = { module: Root, imports: [module] };
  return NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
}

describe('McpClientModule', () => {
  let server: FaultyServer;
  let app: INestApplicationContext | undefined;

  beforeEach(async () => {
    server = await FaultyServer.start({ era: 'modern' });
  });

  afterEach(async () => {
    await app?.close();
    await server.stop();
  });

  it('starts the manager with the application and closes it with it', async () => {
    app = await start(McpClientModule.forRoot({ servers: [{ name: 'a', urls: [server.url] }] }));
    const manager = app.get(McpClientManager);
    expect(manager.isServerHealthy('a')).toBe(true);
    await app.close();
    await expect(manager.callTool({ server: 'a', tool: 'lookup', args: {} })).rejects.toMatchObject(
      { code: 'POOL_CLOSED' },
    );
  });

  it('takes its options from a factory', async () => {
    const useFactory = () => ({ servers: [{ name: 'a', urls: [server.url] }] });
    app = await start(McpClientModule.forRootAsync({ useFactory }));
    expect(app.get(McpClientManager).serverNames).toEqual(['a']);
  });

  it('tells Terminus which server is down, and how bad that is', async () => {
    const urls = [server.url];
    const servers = [
      { name: 'required', urls },
      { name: 'optional', urls, required: false },
    ];
    app = await start(McpClientModule.forRoot({ servers }));
    const indicator = app.get(McpServersHealthIndicator);
    await expect(indicator.isHealthy('required')).resolves.toMatchObject({
      required: { status: 'up', state: 'healthy' },
    });
    await server.stop();
    for (let check = 0; check < 3; check++) await app.get(McpClientManager).checkAllServersHealth();
    await expect(indicator.isHealthy('required')).resolves.toMatchObject({
      required: { status: 'down', state: 'unhealthy' },
    });
    await expect(indicator.isHealthy('optional')).resolves.toMatchObject({
      optional: { status: 'degraded', state: 'unhealthy' },
    });
    expect(indicator.indicatorsOfAll()).toHaveLength(2);
  });

  it('starts the application without a required server, which the indicator tells', async () => {
    await server.stop();
    const servers = [{ name: 'places', urls: [server.url] }];
    app = await start(McpClientModule.forRoot({ servers }));
    await expect(app.get(McpServersHealthIndicator).isHealthy('places')).resolves.toMatchObject({
      places: { status: 'down' },
    });
  });

  it('gives a feature the client of the server that it named', async () => {
    const servers = [{ name: 'places', urls: [server.url] }];
    const root = {
      module: Root,
      imports: [McpClientModule.forRoot({ servers }), McpClientModule.forFeature('places')],
      providers: [Feature],
    };
    app = await NestFactory.createApplicationContext(root, { logger: false });
    const { client } = app.get(Feature);
    await expect(client.callTool('lookup', { q: 1 })).resolves.toMatchObject({ isError: false });
    expect(client.tools.map(({ name }) => name)).toContain('lookup');
  });

  it('does not start with a feature that names an unknown server', async () => {
    const root = {
      module: Root,
      imports: [
        McpClientModule.forRoot({ servers: [{ name: 'places', urls: [server.url] }] }),
        McpClientModule.forFeature('palces'),
      ],
    };
    const options = { logger: false as const, abortOnError: false };
    await expect(NestFactory.createApplicationContext(root, options)).rejects.toMatchObject({
      code: 'INPUT_UNKNOWN_SERVER',
    });
  });

  it('wants as many endpoints as the quorum says', async () => {
    const other = await FaultyServer.start({ era: 'modern' });
    const servers = [{ name: 'places', urls: [server.url, other.url] }];
    app = await start(McpClientModule.forRoot({ servers }));
    const indicator = app.get(McpServersHealthIndicator);
    await other.stop();
    for (let check = 0; check < 3; check++) await app.get(McpClientManager).checkAllServersHealth();
    await expect(indicator.isHealthy('places')).resolves.toMatchObject({
      places: { status: 'degraded' },
    });
    await expect(indicator.isHealthy('places', { quorum: 2 })).resolves.toMatchObject({
      places: { status: 'down' },
    });
  });
});
