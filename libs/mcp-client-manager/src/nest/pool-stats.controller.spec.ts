import 'reflect-metadata';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { DynamicModule, INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { McpClientManager } from '../manager.ts';
import { FaultyServer } from '../testing/faulty-server.ts';
import { McpClientModule } from './mcp-client.module.ts';

@Module({})
class Root {}

describe('GET /mcp-pool-stats', () => {
  let server: FaultyServer;
  let app: INestApplication | undefined;

  beforeEach(async () => {
    server = await FaultyServer.start({ era: 'modern' });
  });
  afterEach(async () => {
    await app?.close();
    await server.stop();
  });

  async function ask(module: DynamicModule): Promise<Response> {
    const root = { module: Root, imports: [module] };
    app = await NestFactory.create(root, new FastifyAdapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
    await app.get(McpClientManager).callTool({ server: 'places', tool: 'lookup', args: {} });
    return fetch(`${await app.getUrl()}/mcp-pool-stats`);
  }

  it('answers with the pools of the manager where it is asked for', async () => {
    const servers = [{ name: 'places', urls: [server.url], pool: { maxSize: 7 } }];
    const answer = await ask(McpClientModule.forRoot({ servers, statisticsController: true }));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      success: true,
      pools: {
        places: {
          server_name: 'places',
          pool_size: 7,
          available: 7,
          in_use: 0,
          created: 1,
          reused: 1,
          total_requests: 1,
          reuse_rate: 0.5,
        },
      },
      total_pools: 1,
      total_in_use: 0,
    });
  });

  it('is there with a factory for the options, too', async () => {
    const useFactory = () => ({ servers: [{ name: 'places', urls: [server.url] }] });
    const module = McpClientModule.forRootAsync({ useFactory, statisticsController: true });
    expect(await (await ask(module)).json()).toMatchObject({ success: true, total_pools: 1 });
  });

  it('is not there unless it is asked for', async () => {
    const servers = [{ name: 'places', urls: [server.url] }];
    expect((await ask(McpClientModule.forRoot({ servers }))).status).toBe(404);
  });
});
