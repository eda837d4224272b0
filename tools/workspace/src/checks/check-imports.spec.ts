import { describe, expect, it } from '@jest/globals';
import { checkImports } from './check-imports.ts';
import { aProject } from './testing/a-project.ts';

function manager(path: string, imported: string): ReturnType<typeof aProject> {
  return aProject({
    name: 'mcp-client-manager',
    root: 'libs/mcp-client-manager',
    sources: [{ path, imports: [imported] }],
  });
}

describe('checkImports', () => {
  it.each([
    ['src/nest/mcp-client.module.ts', '@nestjs/common'],
    ['src/session/session.ts', '@modelcontextprotocol/client'],
    ['src/transport/http-transport.ts', '@modelcontextprotocol/client'],
    ['src/testing/faulty-server.ts', '@modelcontextprotocol/server'],
    ['src/pool/connection-pool.ts', '@tablewise/kernel'],
  ])('lets %s import %s', (path, imported) => {
    expect(checkImports([manager(path, imported)])).toEqual([]);
  });

  it.each([
    ['src/manager.ts', '@nestjs/common'],
    ['src/session/session.ts', '@nestjs/core'],
    ['src/pool/connection-pool.ts', '@modelcontextprotocol/client'],
    ['src/nestling.ts', '@nestjs/common'],
  ])('does not let %s import %s', (path, imported) => {
    const [finding] = checkImports([manager(path, imported)]);
    expect(finding?.where).toBe(`libs/mcp-client-manager/${path}`);
    expect(finding?.what).toContain(imported);
  });

  it('leaves other projects alone', () => {
    const api = aProject({ sources: [{ path: 'src/main.ts', imports: ['@nestjs/core'] }] });
    expect(checkImports([api])).toEqual([]);
  });
});
