import 'reflect-metadata';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { McpClientManager } from '../manager.ts';
import { FaultyServer } from '../testing/faulty-server.ts';
import { McpClientModule } from './mcp-client.module.ts';
import { McpServersHealthIndicator } from './mcp-servers.health-indicator.ts';

@Module({})
class Root {}

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
});
