import { describe, expect, it } from '@jest/globals';
import { trustIn } from './named-issuer.ts';

const SERVER = new URL('https://mcp.food.example/mcp');

describe('an authorization server that an MCP server names', () => {
  it('is trusted at the host of the server, which the configuration names', () => {
    expect(trustIn('https://mcp.food.example:8443/realms/a', SERVER)).toBe('configured');
  });

  it.each(['https://login.mcp.food.example', 'https://food.example'])(
    'is trusted at a public address above or below it: %s',
    (issuer) => {
      expect(trustIn(issuer, SERVER)).toBe('public-only');
    },
  );

  it.each([
    'https://login.food.example',
    'https://evil.example',
    'https://mcp.food.example.evil.example',
    'https://evilmcp.food.example',
    'https://example',
    'http://169.254.169.254',
    'http://[::ffff:7f00:1]',
    'http://0177.0.0.1',
    'http://2130706433',
    'http://localhost',
  ])('check 12: is not trusted elsewhere: %s', (issuer) => {
    expect(() => trustIn(issuer, SERVER)).toThrow('auth.issuers would allow it');
  });

  it('is one of those that are listed, and no other, where some are', () => {
    const listed = ['https://login.elsewhere.example/'];
    expect(trustIn('https://login.elsewhere.example', SERVER, listed)).toBe('configured');
    expect(() => trustIn('https://mcp.food.example', SERVER, listed)).toThrow('not among');
  });

  it('is not found by the last number of an address', () => {
    const loopback = new URL('http://127.0.0.1:8081/mcp');
    expect(trustIn('http://127.0.0.1:9', loopback)).toBe('configured');
    expect(() => trustIn('http://1.127.0.0.1.example', loopback)).toThrow();
    expect(() => trustIn('http://127.0.0.2', loopback)).toThrow();
  });
});
